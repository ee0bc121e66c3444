import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, hexOf, luminance, shadeOf } from "#tenants/branding/color.ts";
import { runs } from "#test/support/deep.ts";

test("contrast is WCAG's: the published values of well-known pairs", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrast("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
  expect(contrast("#0000ff", "#ffff00")).toBeCloseTo(8.0, 2);
  expect(luminance("#808080")).toBeCloseTo(0.2159, 4);
});

test("any screen color goes to OKLCH and comes back as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (bits) => {
      const hex = `#${bits.toString(16).padStart(6, "0")}`;
      expect(hexOf(shadeOf(hex))).toBe(hex);
    }),
    { numRuns: runs(500) },
  );
});

test("a shade that no screen can show gives up chroma, not lightness", () => {
  const shown = shadeOf(hexOf({ l: 0.7, c: 0.4, h: 150 }));

  expect(shown.l).toBeCloseTo(0.7, 1);
  expect(shown.c).toBeLessThan(0.3);
  expect(shown.h).toBeCloseTo(150, -1);
});
