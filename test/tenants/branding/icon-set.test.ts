import sharp from "sharp";
import { expect, test } from "vitest";
import { ICON_NAMES, iconSet } from "#tenants/branding/icon-set.ts";
import { takeLogo } from "#tenants/branding/take-logo.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const theme = compileTheme({ primary: "#0b3d0b", accent: "#7cb342" });
const logoOf = (width: number, height: number) =>
  takeLogo(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#f00"/></svg>`,
    ),
  );

test("every icon has its size, and the favicon holds 16, 32 and 48", async () => {
  const icons = await iconSet({ name: "Acme Academy", theme });

  const sizes = {
    "apple-touch-icon.png": 180,
    "icon-192.png": 192,
    "icon-512.png": 512,
    "icon-maskable-512.png": 512,
  };
  for (const [name, side] of Object.entries(sizes)) {
    expect(await sharp(icons[name as keyof typeof sizes]).metadata()).toMatchObject({
      format: "png",
      width: side,
      height: side,
    });
  }
  expect(await inIco(icons["favicon.ico"])).toEqual([16, 32, 48]);
});

test("the same brand gives the same bytes, another name gives others", async () => {
  const [one, again, other] = await Promise.all([
    iconSet({ name: "Acme Academy", theme }),
    iconSet({ name: "Acme Academy", theme }),
    iconSet({ name: "Globex", theme }),
  ]);

  expect(again).toEqual(one);
  for (const name of ICON_NAMES) expect(other[name]).not.toEqual(one[name]);
});

test("initials stand in the brand's colors, inside the maskable safe zone", async () => {
  const { "icon-maskable-512.png": icon } = await iconSet({ name: "Wide World of Work", theme });
  const { data } = await sharp(icon).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const ground = data.subarray(0, 3);
  let farthest = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (data.subarray(at, at + 3).equals(ground)) continue;
    const [x, y] = [(at / 3) % 512, Math.floor(at / 3 / 512)];
    farthest = Math.max(farthest, Math.hypot(x - 256, y - 256));
  }

  expect(`#${ground.toString("hex")}`).toBe(theme.light.primary);
  expect(farthest).toBeGreaterThan(60);
  expect(farthest).toBeLessThan(512 * 0.4);
});

test("a square logo becomes the icon, a wide one would not be seen and leaves the initials", async () => {
  const initials = await iconSet({ name: "Acme", theme });
  const square = await iconSet({ name: "Acme", theme, logo: await logoOf(50, 50) });
  const wide = await iconSet({ name: "Acme", theme, logo: await logoOf(200, 50) });

  expect(wide).toEqual(initials);
  const { dominant } = await sharp(square["icon-512.png"]).stats();
  expect(dominant.r).toBeGreaterThan(240);
});

test("a name that cannot be drawn still gets an icon", async () => {
  const { "icon-192.png": icon } = await iconSet({ name: "学习", theme });
  const { channels } = await sharp(icon).stats();

  expect(channels[0]?.stdev).toBeGreaterThan(20);
});

async function inIco(bytes: Uint8Array): Promise<number[]> {
  const ico = Buffer.from(bytes);
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => 6 + 16 * at);
  const pictures = entries.map((entry) => {
    const offset = ico.readUInt32LE(entry + 12);
    return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
  });
  return Promise.all(pictures.map(async (png) => (await sharp(png).metadata()).width));
}
