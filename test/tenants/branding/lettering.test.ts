import sharp from "sharp";
import { expect, test } from "vitest";
import { drawPng } from "#tenants/branding/draw-png.ts";
import { FONT_KEYS } from "#tenants/branding/fonts.ts";
import { drawable, drawLine, type Lettering, wrapped } from "#tenants/branding/lettering.ts";

const LARGE: Lettering = { font: "inter", weight: "bold", sizePx: 60 };

test("letters of every font show, also accented, Greek and Cyrillic ones", async () => {
  for (const font of FONT_KEYS) {
    for (const text of ["Acme", "Žółć", "Αθήνα", "Москва", "Đặng"]) {
      expect(await inkShare(text, { ...LARGE, font })).toBeGreaterThan(0.08);
    }
  }
});

test("no letter needs a font of the machine: the drawing holds outlines only", () => {
  const { svg, widthPx } = drawLine(`<b>"Tom" & Æsa</b>`, LARGE, "#112233");

  expect(svg).not.toMatch(/<text|font|&|Tom/);
  expect(widthPx).toBeGreaterThan(300);
});

test("bold is heavier and wider than regular", async () => {
  for (const font of FONT_KEYS) {
    const bold: Lettering = { ...LARGE, font };
    const regular: Lettering = { ...bold, weight: "regular" };

    expect(await inkShare("Academy", bold)).toBeGreaterThan(await inkShare("Academy", regular));
    expect(drawLine("Academy", bold, "#000").widthPx).toBeGreaterThan(
      drawLine("Academy", regular, "#000").widthPx,
    );
  }
});

test("letters that no file of ours has are left out, the rest is drawn", () => {
  expect(drawable("学习 Acme 🚀 School", "source-serif")).toBe("Acme School");
  expect(drawable("学习", "inter")).toBe("");
  expect(drawLine("学习", LARGE, "#000").widthPx).toBe(0);
});

test("lines break between words, fit their width, and end in an ellipsis when words are left", () => {
  const text = "Courses that make the workshop floor safer, one lesson at a time, for everyone";
  const lines = wrapped(text, LARGE, 500, 2);

  expect(lines).toHaveLength(2);
  expect(text.startsWith(lines[0] ?? "?")).toBe(true);
  expect(lines[1]).toMatch(/[a-z]…$/);
  for (const line of lines) expect(drawLine(line, LARGE, "#000").widthPx).toBeLessThanOrEqual(500);
  expect(wrapped("Short", LARGE, 500, 2)).toEqual(["Short"]);
  expect(wrapped("", LARGE, 500, 2)).toEqual([]);
});

test("one word that is too long is cut rather than let over the edge", () => {
  const [line = ""] = wrapped("W".repeat(80), LARGE, 500, 1);

  expect(line).toMatch(/^W+…$/);
  expect(drawLine(line, LARGE, "#000").widthPx).toBeLessThanOrEqual(500);
});

/** How much of the line's box is covered with ink. */
async function inkShare(text: string, lettering: Lettering): Promise<number> {
  const { svg, widthPx } = drawLine(text, lettering, "#ffffff");
  const png = await drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.ceil(widthPx)}" height="90"><g transform="translate(0 70)">${svg}</g></svg>`,
  );
  const { channels } = await sharp(png).stats();
  return (channels[3]?.mean ?? 0) / 255;
}
