import { expect, test } from "vitest";
import { SaveBrand } from "#tenants/branding/schema.ts";
import { NAVY } from "#test/support/brands.ts";

test("every wrong field is refused at once, each with what to do", () => {
  const read = SaveBrand.safeParse({
    primary: "banana",
    accent: "rgb(1 2 3 / 0.5)",
    neutral: "minty",
    radius: "wavy",
    font: "papyrus",
    tagline: "x".repeat(121),
  });

  const fields = Object.fromEntries(
    (read.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );
  expect(fields).toMatchObject({
    primary: '"banana" is not a color. Write it like #3366cc.',
    accent: expect.stringContaining("see-through"),
    neutral: "Choose one of the tints.",
    radius: "Choose one of the corners.",
    font: "Choose one of the typefaces.",
    tagline: "Use at most 120 characters.",
  });
});

test("colors are kept as the compiler wants them, in whatever way they were written", () => {
  expect(SaveBrand.parse({ ...NAVY, primary: "rebeccapurple", accent: "F0A" })).toMatchObject({
    primary: "#663399",
    accent: "#ff00aa",
  });
});
