import type { Typecase, Weight } from "./faces.ts";
import { lettersOf } from "./letters-of.ts";
import { type SetLine, setLine } from "./set-line.ts";

type Room = Readonly<{
  typecase: Typecase;
  weight: Weight;
  /** Points. */
  width: number;
  /** The size that is best, and the smallest that is still readable. */
  size: number;
  smallest: number;
  /** More lines than these are not drawn; the last then ends in an ellipsis. */
  most: number;
}>;

/** The text as large as it fits in one line, and where that is too small, in several. */
export function fitLines(text: string, room: Room): { lines: readonly SetLine[]; size: number } {
  const { typecase, weight, width, size, smallest } = room;
  const whole = setLine(text, typecase, weight);
  const fitting = Math.min(size, width / Math.max(whole.width, 0.01));
  if (fitting >= smallest) return { lines: [whole], size: fitting };
  return { lines: broken(text, room), size: smallest };
}

function broken(
  text: string,
  { typecase, weight, width, smallest, most }: Room,
): readonly SetLine[] {
  const fits = (line: string) => setLine(line, typecase, weight).width * smallest <= width;
  const lines: string[] = [];
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((whole) => pieces(whole, fits))) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? "";
  const end = lines.length > most ? shortened(last, fits) : last;
  return [...kept, end].map((line) => setLine(line, typecase, weight));
}

/** What stands between two spaces and is wider than a line by itself, in parts that fit. */
function pieces(whole: string, fits: (text: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (const unit of unitsOf(whole).flatMap((one) => (fits(one) ? [one] : single(one)))) {
    const longer = `${parts.at(-1) ?? ""}${unit}`;
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(unit);
  }
  return parts;
}

const words = new Intl.Segmenter("en", { granularity: "word" });

/** Words of scripts that put no space between them, each with the punctuation that follows it. */
function unitsOf(whole: string): readonly string[] {
  const units: string[] = [];
  for (const { segment, isWordLike } of words.segment(whole)) {
    if (isWordLike || units.length === 0) units.push(segment);
    else units[units.length - 1] += segment;
  }
  return units;
}

const single = (text: string): readonly string[] => lettersOf(text).map(({ segment }) => segment);

function shortened(line: string, fits: (text: string) => boolean): string {
  const letters = [...single(line)];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
