import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf, slugsOfFiles } from "#app/domain/learning/import/slug.ts";
import { runs } from "#test/support/deep.ts";

test("a slug is ASCII words with hyphens", () => {
  expect(slugOf("Größe & Maß: Éclair!", "x")).toBe("gro-e-ma-eclair");
  expect(slugOf("日本語", "course")).toBe("course");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(slugOf(text, "course")).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
    { numRuns: runs(300) },
  );
});

test("files keep their names without their numbers, each its own", () => {
  expect(
    slugsOfFiles([
      "episodes/01-intro.md",
      "episodes/02-intro.Rmd",
      "learners/setup.md",
      "episodes/03.md",
      "e/日本.md",
    ]),
  ).toEqual(["intro", "intro-2", "setup", "03", "lesson"]);
});
