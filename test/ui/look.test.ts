import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL("../../app/ui/", import.meta.url);
const components = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

const thoseWith = (pattern: RegExp) =>
  components.filter(({ text }) => pattern.test(text)).map(({ name }) => name);

test("there are components to look at", () => {
  expect(components.length).toBeGreaterThan(30);
});

test("no component fades a color, because a faded color has an unknown contrast", () => {
  expect(thoseWith(/\bopacity-|\b(?:text|bg|border|fill|stroke)-[a-z-]+\/\d/)).toEqual([]);
});

test("no component names a color that is not the brand's", () => {
  expect(
    thoseWith(/\b(?:text|bg|border|fill|stroke)-(?:\[#|white\b|black\b|[a-z]+-\d{2,3}\b)/),
  ).toEqual([]);
});

test("no component carries a style attribute, which the content security policy would drop", () => {
  expect(thoseWith(/\bstyle=\{/)).toEqual([]);
});

test("no component hides the focus ring", () => {
  expect(thoseWith(/\boutline-(?:none|hidden|0)\b/)).toEqual([]);
});
