import { expect, test } from "vitest";
import { plainSummary } from "#app/domain/learning/markdown/plain-summary.ts";

test("a summary is the first paragraph without its marks", () => {
  expect(plainSummary("# Title\n\n::: prereq\n\nA **bold**\n[claim](x).\n\nMore.", 300)).toBe(
    "A bold claim.",
  );
  expect(plainSummary("", 300)).toBe("");
});

test("a long one ends at a sentence, or at a word with an ellipsis", () => {
  expect(plainSummary("One two three. Four five six.", 20)).toBe("One two three.");
  expect(plainSummary("One two three four five six", 20)).toBe("One two three four…");
});
