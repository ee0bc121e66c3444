import { expect, test } from "vitest";
import { partAsked } from "#app/ui/part-asked.ts";

const parts = [
  { id: "heading", canStart: false },
  { id: "a", canStart: true },
  { id: "b", canStart: true },
];

test.each([
  ["a", "continue", "b"],
  ["b", "continue", null],
  ["b", "previous", "a"],
  ["a", "previous", null],
  ["a", "{target=b}choice", "b"],
  ["b", "{target=a}jump", "a"],
  ["a", "{target=heading}choice", null],
  ["a", "exitAll", null],
  ["nobody", "continue", null],
])("from %s, %s leads to %s", (from, request, to) => {
  expect(partAsked(parts, from, request)).toBe(to);
});
