import fc from "fast-check";
import { expect, test } from "vitest";
import { setLine } from "#app/domain/learning/certificates/pdf/set-line.ts";
import { runs } from "#test/support/deep.ts";

const INTER = { brand: "inter", slices: [] } as const;

/** The letters that stand in each run, from left to right, as they are read. */
const stretches = (text: string) => setLine(text, INTER, "bold").runs.map((run) => run.text);

const glyphsOf = (text: string) =>
  setLine(text, INTER, "bold").runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id));

test("parts that are read from right to left stand in their order, brackets turned", () => {
  expect(stretches("דוד (David) כהן")).toEqual(["( כהן", "David", "דוד )"]);
});

test("numbers in a right-to-left name are read from left to right", () => {
  expect(stretches("محمد 2026").join("|")).toBe("2026|محمد ");
});

test("Arabic letters are joined, and stand from right to left", () => {
  const [joined, apart] = [glyphsOf("بيت"), ["ب", "ي", "ت"].flatMap(glyphsOf)];
  expect(joined.toSorted()).not.toEqual(apart.toSorted());
  const [line] = setLine("אב", INTER, "bold").runs;
  expect(line?.glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).toEqual([
    "ב",
    "א",
  ]);
});

test("letters of every script that names are written in are there", () => {
  const names = ["Zoë Đặng", "Łucja Żółć", "Щербакова", "Ελένη Ἀρίων", "מֹשֶׁה", "محمَّد", "Þórður"];
  for (const brand of ["inter", "source-serif", "nunito-sans", "jetbrains-mono"] as const)
    for (const name of names) {
      const { runs: set } = setLine(name, { brand, slices: [] }, "regular");
      expect(set.flatMap(({ glyphs }) => glyphs.filter(({ id }) => id === 0))).toEqual([]);
    }
});

test("whatever is written, every letter is set once and the line has a width", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
      const {
        runs: set,
        width,
        text: said,
      } = setLine(text, { brand: "source-serif", slices: [] }, "bold");
      const letters = (words: string) => [...words].length;
      expect(letters(set.map((run) => run.text).join(""))).toBe(letters(said));
      expect(Number.isFinite(width)).toBe(true);
    }),
    { numRuns: runs(60) },
  );
});
