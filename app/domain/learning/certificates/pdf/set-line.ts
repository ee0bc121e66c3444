import bidiFactory from "bidi-js";
import type { Glyph, GlyphPosition } from "fontkit";
import { type Face, faceFor, type Typecase, type Weight } from "./faces.ts";
import { lettersOf } from "./letters-of.ts";

const bidi = bidiFactory();

/** A stretch of one face and one direction, shaped, its glyphs from left to right. */
export type Run = Readonly<{
  text: string;
  face: Face;
  glyphs: readonly Glyph[];
  positions: readonly GlyphPosition[];
}>;

/** A line of text as it stands on paper. */
export type SetLine = Readonly<{
  text: string;
  runs: readonly Run[];
  /** In em: times the size it is the width. */
  width: number;
}>;

/**
 * The text as one line: letters joined and marks placed as their script wants it, and right-to-left parts in their
 * order (Unicode Standard Annex 9).
 */
export function setLine(given: string, typecase: Typecase, weight: Weight): SetLine {
  const text = given.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const runs = inOrder(stretchesOf(text, typecase, weight)).map(shaped);
  const width = runs.reduce(
    (sum, { positions, face }) => sum + advanceOf(positions) / face.font.unitsPerEm,
    0,
  );
  return { text, runs, width };
}

const advanceOf = (positions: readonly GlyphPosition[]): number =>
  positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);

type Stretch = { text: string; face: Face; level: number };

function stretchesOf(text: string, typecase: Typecase, weight: Weight): readonly Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const stretches: Stretch[] = [];
  for (const { segment, index } of lettersOf(text)) {
    const last = stretches.at(-1);
    const level = levels[index] ?? 0;
    const face = faceFor(segment, typecase, weight, last?.face);
    const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(segment) ?? segment) : segment;
    if (last?.face === face && last.level === level) last.text += shown;
    else stretches.push({ text: shown, face, level });
  }
  return stretches;
}

/** From left to right: from the highest level down, whatever stands at it or above is turned around (rule L2). */
function inOrder(stretches: readonly Stretch[]): readonly Stretch[] {
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  let ordered = [...stretches];
  for (let level = highest; level > 0; level -= 1) ordered = turned(ordered, level);
  return ordered;
}

function turned(stretches: readonly Stretch[], level: number): Stretch[] {
  const ordered: Stretch[] = [];
  let group: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.level >= level) group.unshift(stretch);
    else {
      ordered.push(...group, stretch);
      group = [];
    }
  }
  return [...ordered, ...group];
}

function shaped({ text, face, level }: Stretch): Run {
  const { glyphs, positions } = laidOut(face, taken(text), level % 2 === 1 ? "rtl" : "ltr");
  return { text, face, glyphs, positions };
}

/** Thai AM is a ring over the letter, below its tone mark, and AA behind it; the library would set the ring above the tone. */
const taken = (text: string): string =>
  text.replaceAll(/([\u0e48-\u0e4b]?)\u0e33/g, "\u0e4d$1\u0e32");

/** The library stumbles over anchors that a font leaves out; marks then stand where their letters' widths put them. */
function laidOut({ font }: Face, text: string, direction: "ltr" | "rtl") {
  const lay = (features: Record<string, boolean>) =>
    font.layout(text, features, undefined, undefined, direction);
  try {
    return lay({});
  } catch {
    return lay({ mark: false, mkmk: false, curs: false });
  }
}
