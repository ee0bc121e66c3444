import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { PAIRS } from "#tenants/branding/tokens.ts";

const css = (await readFile("app/ui/lesson.css", "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
  selector: selector.trim(),
  colors: [...body.matchAll(/(?<![\w-])color:\s*var\(--([\w-]+)\)/g)].map(([, name]) => name),
}));
const proven = (front: string, ground: string): boolean =>
  PAIRS.some(([a, b, atLeast]) => a === front && b === ground && atLeast >= 4.5);

test("every color of highlighted code reaches AA on every ground that code stands on", () => {
  const code = rules
    .filter(({ selector }) => /hljs|prompt_/.test(selector))
    .flatMap(({ colors }) => colors);
  expect(new Set(code).size).toBeGreaterThan(4);
  for (const color of code) {
    for (const ground of ["surface", "sunken"]) {
      expect(proven(String(color), ground), `${color} on ${ground}`).toBe(true);
    }
  }
});

test("every ground of a callout carries text, muted text, links and its own label", () => {
  const callouts = [...css.matchAll(/--ground: var\(--([\w-]+)\);\s*--label: var\(--([\w-]+)\)/g)];
  expect(callouts.length).toBeGreaterThan(4);
  for (const [, ground = "", label = ""] of callouts) {
    for (const color of ["ink", "ink-muted", "link", label]) {
      expect(proven(color, ground), `${color} on ${ground}`).toBe(true);
    }
  }
});

test("no color is said but white paper: all others are the brand's", () => {
  const said = [...css.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi)].map(
    ([color]) => color,
  );
  expect(said).toEqual(["#ffffff"]);
});
