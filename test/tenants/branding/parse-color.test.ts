import { expect, test } from "vitest";
import { parseColor } from "#tenants/branding/parse-color.ts";

test("a color may be written short, long, in capitals, without the hash or in CSS words", () => {
  for (const [written, parsed] of [
    ["#F0A", "#ff00aa"],
    ["#3366CC", "#3366cc"],
    ["  3366cc ", "#3366cc"],
    ["rgb(51 102 204)", "#3366cc"],
    ["#3366ccff", "#3366cc"],
  ] as const) {
    expect(parseColor(written)).toBe(parsed);
  }
});

test("a see-through color is refused, and the solid one is named", () => {
  for (const written of ["#33669980", "#3698", "rgba(51, 102, 153, 0.5)", "transparent"]) {
    expect(() => parseColor(written, "primary")).toThrow(
      expect.objectContaining({
        code: "invalid",
        fields: { primary: expect.stringMatching(/solid color/) },
      }),
    );
  }
  expect(() => parseColor("#33669980")).toThrow(/#336699/);
});

test("what is no color is refused with an example of one", () => {
  for (const written of ["", "#12", "bluish", "#gggggg", "url(x)", "red;}body{"]) {
    expect(() => parseColor(written)).toThrow(/Write it like #3366cc/);
  }
});
