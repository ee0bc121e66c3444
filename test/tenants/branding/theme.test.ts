import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, distance, shadeOf } from "#tenants/branding/color.ts";
import { NEUTRALS, type Palette } from "#tenants/branding/palette.ts";
import { compileTheme, type Theme } from "#tenants/branding/theme.ts";
import { PAIRS, TOKEN_NAMES } from "#tenants/branding/tokens.ts";
import { runs } from "#test/support/deep.ts";

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((bits) => `#${bits.toString(16).padStart(6, "0")}`);
const neutral = fc.constantFrom(undefined, ...NEUTRALS);
const palettes: fc.Arbitrary<Palette> = fc.record({ primary: hex, accent: hex, neutral });

/** Brands that break naive themes. */
const HARD: readonly (readonly [name: string, primary: string, accent: string])[] = [
  ["pure yellow", "#ffff00", "#ffd500"],
  ["pale lemon", "#fffbd1", "#f2e205"],
  ["mid gray", "#808080", "#9a9a9a"],
  ["near black", "#050505", "#111111"],
  ["near white", "#fdfdfd", "#f4f4f4"],
  ["neon green", "#39ff14", "#00ffb3"],
  ["hot pink", "#ff1493", "#ff69b4"],
  ["electric cyan", "#00ffff", "#00b7ff"],
  ["pure red", "#ff0000", "#cc0000"],
  ["pure blue", "#0000ff", "#3d5afe"],
  ["navy", "#0b1f3a", "#c8102e"],
  ["teal", "#007a7a", "#ff7f50"],
  ["olive", "#6b6b00", "#bdb76b"],
  ["burnt orange", "#cc5500", "#ffb000"],
  ["pastel mint", "#c8f2e0", "#9be3c5"],
  ["pastel lilac", "#e4d7f5", "#cdb4f0"],
  ["brown", "#5c3a21", "#a9714b"],
  ["safety orange", "#ff7900", "#ffc107"],
  ["deep purple", "#4a148c", "#b388ff"],
  ["forest", "#0b3d0b", "#7cb342"],
  ["same twice", "#3366cc", "#3366cc"],
  ["red on green", "#d50000", "#00c853"],
  ["three digits", "#ff00aa", "#00aaff"],
  ["the ends", "#000000", "#ffffff"],
];

test("every pair of the interface keeps WCAG 2.2 AA in both modes, whatever the brand's colors", () => {
  fc.assert(
    fc.property(palettes, (palette) => {
      expect(failures(compileTheme(palette))).toEqual([]);
    }),
    {
      numRuns: runs(500),
      examples: HARD.map(([, primary, accent]): [Palette] => [{ primary, accent }]),
    },
  );
});

test("a theme has exactly the tokens that are named, each a six-digit color", () => {
  const { light, dark } = compileTheme({ primary: "#3366cc", accent: "#ff7900" });

  for (const tokens of [light, dark]) {
    expect(Object.keys(tokens).sort()).toEqual([...TOKEN_NAMES].sort());
    expect(Object.values(tokens).filter((value) => !/^#[\da-f]{6}$/.test(value))).toEqual([]);
  }
});

test("a brand color that can be seen on the page is used exactly as it was given", () => {
  const { light } = compileTheme({ primary: "#006666", accent: "#c8102e" });

  expect([light.primary, light["on-primary"], light.link]).toEqual([
    "#006666",
    "#ffffff",
    "#006666",
  ]);
  expect(light.accent).toBe("#c8102e");
});

test("a color that must move keeps its hue", () => {
  const vivid = palettes.filter(({ primary }) => shadeOf(primary).c > 0.08);
  fc.assert(
    fc.property(vivid, (palette) => {
      const theme = compileTheme(palette);
      for (const { primary } of [theme.light, theme.dark]) {
        if (shadeOf(primary).c > 0.04) expect(turn(palette.primary, primary)).toBeLessThan(4);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("a color moves no further than it must: a step back would break a pair", () => {
  const theme = compileTheme({ primary: "#ffff00", accent: "#0b1f3a" });

  expect(contrast(theme.light.primary, theme.light.canvas)).toBeLessThan(3.15);
  expect(theme.dark.primary).toBe("#ffff00");
});

test("hover is always another color than rest", () => {
  fc.assert(
    fc.property(palettes, (palette) => {
      for (const tokens of Object.values(modes(compileTheme(palette)))) {
        expect(tokens["primary-hover"]).not.toBe(tokens.primary);
        expect(tokens["accent-hover"]).not.toBe(tokens.accent);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("the six colors of a chart can be told apart", () => {
  fc.assert(
    fc.property(palettes, (palette) => {
      for (const tokens of Object.values(modes(compileTheme(palette)))) {
        const colors = ([1, 2, 3, 4, 5, 6] as const).map((n) => tokens[`chart-${n}`]);
        const near = colors.flatMap((one, at) =>
          colors.slice(at + 1).map((other) => distance(one, other)),
        );
        expect(Math.min(...near)).toBeGreaterThan(0.07);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("what was changed is told in words, and what was not is not mentioned", () => {
  const { adjustments, light } = compileTheme({ primary: "#ffff00", accent: "#c8102e" });
  const told = adjustments.filter(({ mode }) => mode === "light");

  expect(told.map(({ token }) => token)).toEqual(["primary", "on-primary", "link", "focus"]);
  expect(told[0]).toMatchObject({ from: "#ffff00", to: light.primary });
  expect(told[0]?.because).toMatch(/too pale to stand out on a light page/);
  expect(told[1]?.because).toMatch(/White text could not be read/);
});

test("a theme is always compiled to the same colors", () => {
  const palette = { primary: "#ffff00", accent: "#0b1f3a" };
  expect(compileTheme(palette)).toEqual(compileTheme(palette));
});

const modes = ({ light, dark }: Theme) => ({ light, dark });

function failures(theme: Theme): string[] {
  return Object.entries(modes(theme)).flatMap(([mode, tokens]) =>
    PAIRS.filter(([front, back, least]) => contrast(tokens[front], tokens[back]) < least).map(
      ([front, back]) => `${mode}: ${front} ${tokens[front]} on ${back} ${tokens[back]}`,
    ),
  );
}

function turn(one: string, other: string): number {
  const between = Math.abs(shadeOf(one).h - shadeOf(other).h);
  return Math.min(between, 360 - between);
}
