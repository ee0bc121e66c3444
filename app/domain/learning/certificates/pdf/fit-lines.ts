import type { FontKey } from "#tenants/branding/fonts.ts";
import type { Weight } from "./faces.ts";
import { type SetLine, setLine } from "./set-line.ts";

type Room = Readonly<{
  font: FontKey;
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
  const { font, weight, width, size, smallest } = room;
  const whole = setLine(text, font, weight);
  const fitting = Math.min(size, width / Math.max(whole.width, 0.01));
  if (fitting >= smallest) return { lines: [whole], size: fitting };
  return { lines: broken(text, room), size: smallest };
}

function broken(text: string, { font, weight, width, smallest, most }: Room): readonly SetLine[] {
  const fits = (line: string) => setLine(line, font, weight).width * smallest <= width;
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
  return [...kept, end].map((line) => setLine(line, font, weight));
}

/** A word that is wider than a line by itself, in parts that fit. */
function pieces(word: string, fits: (text: string) => boolean): readonly string[] {
  const parts: string[] = [];
  for (const letter of word) {
    const longer = `${parts.at(-1) ?? ""}${letter}`;
    if (parts.length > 0 && fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

function shortened(line: string, fits: (text: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 1 && !fits(`${letters.join("")}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
