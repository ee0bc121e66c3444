import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import { FONTS, type FontKey } from "./fonts.ts";

export type Lettering = Readonly<{ font: FontKey; weight: "regular" | "bold"; sizePx: number }>;

/** A line of text as outlines: the same on every machine, with or without fonts installed. */
type DrawnLine = Readonly<{ svg: string; widthPx: number }>;

/**
 * The text as one SVG group whose left baseline point is the origin. Letters that neither the brand's font
 * nor Inter has (Chinese, Arabic, emoji) are left out.
 */
export function drawLine(
  text: string,
  { font, weight, sizePx }: Lettering,
  fill: string,
): DrawnLine {
  const thickness = FONTS[font].weight[weight];
  const paths: string[] = [];
  let x = 0;
  for (const run of runsOf(text, font)) {
    const scale = sizePx / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [at, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
      const place = `translate(${round(x + xOffset * scale)} ${round(-yOffset * scale)})`;
      const stroke = round((thickness * sizePx) / scale);
      paths.push(
        `<path transform="${place} scale(${scale.toFixed(6)} ${(-scale).toFixed(6)})" stroke-width="${stroke}" d="${glyph.path.toSVG()}"/>`,
      );
      x += xAdvance * scale + (thickness * sizePx) / 2;
    }
  }
  return { svg: `<g fill="${fill}" stroke="${fill}">${paths.join("")}</g>`, widthPx: x };
}

/** The text without the letters that cannot be drawn. */
export const drawable = (text: string, font: FontKey): string =>
  runsOf(text, font)
    .map((run) => run.text)
    .join("")
    .replace(/\s+/g, " ")
    .trim();

/** The text broken into lines no wider than given, the last of them cut with an ellipsis where it must be. */
export function wrapped(
  text: string,
  lettering: Lettering,
  widthPx: number,
  maxLines: number,
): string[] {
  const fits = (line: string) => drawLine(line, lettering, "#000000").widthPx <= widthPx;
  const lines: string[] = [];
  for (const word of drawable(text, lettering.font).split(" ").filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, maxLines);
  const last = kept.length - 1;
  return kept.map((line, at) => shortened(line, at === last && lines.length > maxLines, fits));
}

function shortened(line: string, isCut: boolean, fits: (line: string) => boolean): string {
  if (!isCut && fits(line)) return line;
  const letters = [...line];
  const cut = () => `${letters.join("").replace(/[\s\p{P}]+$/u, "")}…`;
  while (letters.length > 1 && !fits(cut())) letters.pop();
  return cut();
}

type Run = { font: Font; text: string };

function runsOf(text: string, key: FontKey): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize("NFC")) {
    const last = runs.at(-1);
    const font = faceWith(letter, key, last?.font);
    if (font && last?.font === font) last.text += letter;
    else if (font) runs.push({ font, text: letter });
  }
  return runs;
}

/** Files of a family, and the letters for which it is worth opening them. */
const SCRIPTS: readonly (readonly [file: string, letters: RegExp])[] = [
  ["latin", /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u],
  ["latin-ext", /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u],
  ["vietnamese", /[\p{Script=Latin}\p{Script=Inherited}]/u],
  ["cyrillic", /\p{Script=Cyrillic}/u],
  ["cyrillic-ext", /\p{Script=Cyrillic}/u],
  ["greek", /\p{Script=Greek}/u],
  ["greek-ext", /\p{Script=Greek}/u],
];

/** The face in use where it has the letter, then the brand's own files, then Inter's. */
function faceWith(letter: string, key: FontKey, inUse: Font | undefined): Font | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (inUse?.hasGlyphForCodePoint(code)) return inUse;
  const scripts = SCRIPTS.filter(([, letters]) => letters.test(letter));
  for (const source of new Set([FONTS[key].source, FONTS.inter.source])) {
    for (const [script] of scripts) {
      const font = opened(source, script);
      if (font?.hasGlyphForCodePoint(code)) return font;
    }
  }
  return undefined;
}

const files = createRequire(import.meta.url);
const shelf = new Map<string, Font | undefined>();

/** A font file, read once; undefined for a script that the family does not have. */
function opened(source: string, script: string): Font | undefined {
  const path = `@fontsource-variable/${source}/files/${source}-${script}-wght-normal.woff2`;
  if (!shelf.has(path)) {
    const file = pathOf(path);
    shelf.set(path, file === undefined ? undefined : (create(readFileSync(file)) as Font));
  }
  return shelf.get(path);
}

function pathOf(file: string): string | undefined {
  try {
    return files.resolve(file);
  } catch {
    return undefined;
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;
