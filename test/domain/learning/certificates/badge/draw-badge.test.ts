import sharp from "sharp";
import { expect, test } from "vitest";
import { drawBadge } from "#app/domain/learning/certificates/badge/draw-badge.ts";
import { bornPalette } from "#tenants/branding/templates.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const LOOK = {
  colors: compileTheme(bornPalette({ id: "00000001", kind: "academy" })).light,
  font: "source-serif",
  logo: null,
} as const;
const BADGE = { courseTitle: "Reading the tide", issuerName: "Harbor School", locale: "en-GB" };

/** Whether the pixels of an upright strip are all of one color. */
async function isPlain(svg: string, strip: { left: number; top: number }): Promise<boolean> {
  const area = { ...strip, width: 20, height: 300 };
  const picture = sharp(Buffer.from(svg)).resize(800, 800).flatten().extract(area);
  const { channels } = await sharp(await picture.png().toBuffer()).stats();
  return channels.every(({ min, max }) => min === max);
}

test("the same badge is the same picture, in shapes alone, whatever its title says", async () => {
  const [one, other] = [await drawBadge(BADGE, LOOK), await drawBadge(BADGE, LOOK)];
  expect(one).toBe(other);
  const odd = await drawBadge({ ...BADGE, courseTitle: '</svg><script>"&amp;' }, LOOK);
  for (const svg of [one, odd]) expect(svg).not.toMatch(/<text|<script|tide|&/);
});

test("a long title stays inside of the ring, and is there", async () => {
  for (const courseTitle of [
    "Occupational safety for people who work at heights: ladders, ropes and harnesses",
    "潮の満ち引きを読む：初心者のための航海術入門、それから灯台と海図の見方",
  ]) {
    const svg = await drawBadge({ ...BADGE, courseTitle }, LOOK);
    expect(await isPlain(svg, { left: 105, top: 250 })).toBe(true);
    expect(await isPlain(svg, { left: 675, top: 250 })).toBe(true);
    expect(await isPlain(svg, { left: 390, top: 250 })).toBe(false);
  }
});
