import { readFileSync } from "node:fs";
import { wcagContrast } from "culori";
import { expect, test } from "vitest";
import { PAIRS, TOKEN_NAMES } from "#tenants/branding/tokens.ts";

const css = readFileSync(new URL("../../app/ui/tailwind.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.slice(css.indexOf(":root {")).split("@variant dark");
const colorsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([a-z\d-]+): (#[a-f\d]{6});/g)].map(([, a, b]) => [a, b]),
  );

test("every token of a brand has a utility", () => {
  for (const name of TOKEN_NAMES) expect(css).toContain(`--color-${name}: var(--${name});`);
});

test("a page that belongs to no tenant has every token, in light and in dark", () => {
  for (const mode of [light, dark]) expect(Object.keys(colorsIn(mode))).toEqual([...TOKEN_NAMES]);
});

test("a page that belongs to no tenant keeps WCAG AA, in light and in dark", () => {
  for (const mode of [light, dark].map(colorsIn))
    for (const [front, back, atLeast] of PAIRS)
      expect(
        wcagContrast(mode[front] ?? "", mode[back] ?? ""),
        `${front} on ${back}`,
      ).toBeGreaterThanOrEqual(atLeast);
});
