import { expect, test } from "vitest";
import { ensureRenderable } from "#app/domain/learning/markdown/ensure-renderable.ts";
import { rendered } from "../plain-page.ts";

test.each([
  ["characters", "a".repeat(150_001), "longer than"],
  ["lines", "\n".repeat(5_000), "longer than"],
  ["quotes in quotes", `ok\n${">".repeat(13)} a`, "Line 2"],
  ["lists in lists", `${"- ".repeat(13)}a`, "Line 1"],
  ["brackets", "![".repeat(301), "brackets"],
  ["characters in a paragraph", "*a**b".repeat(4_001), "longer than 20000"],
])("a lesson of too many %s is refused", (_, markdown, message) => {
  expect(() => ensureRenderable(markdown)).toThrow(message);
});

test.each([
  ["a rule of hyphens", "- ".repeat(40)],
  ["stars", "* * * * * * * * * * * * * * *"],
  ["brackets in many paragraphs", "[a](b) [c](d)\n\n".repeat(1_000)],
])("a lesson with %s is read", (_, markdown) => {
  expect(() => ensureRenderable(markdown)).not.toThrow();
});

test.each([
  ["blocks", "::: challenge\n\n".repeat(2_400)],
  ["elements", "<b>".repeat(6_000)],
  ["lists", Array.from({ length: 130 }, (_, depth) => `${"  ".repeat(depth)}- a\n`).join("")],
])(
  "%s that are nested without end are refused or rendered, and nothing breaks",
  (_, markdown) => {
    try {
      expect(rendered(markdown).html).not.toBe("");
    } catch (error) {
      expect(error).toMatchObject({ code: "invalid", message: expect.stringContaining("nests") });
    }
  },
  60_000,
);
