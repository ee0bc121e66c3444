import { backdropFor } from "./backdrop.ts";
import { drawPng, pictureIn } from "./draw-png.ts";
import type { FontKey } from "./fonts.ts";
import { drawable, drawLine } from "./lettering.ts";
import type { TakenImage } from "./take-logo.ts";
import type { Theme } from "./theme.ts";

export type IconSubject = Readonly<{
  name: string;
  theme: Theme;
  font?: FontKey | undefined;
  logo?: TakenImage | undefined;
}>;

/** The files that a host answers with; the key is the file's name. */
type IconSet = Readonly<Record<IconName, Uint8Array>>;

export const ICON_NAMES = [
  "favicon.ico",
  "apple-touch-icon.png",
  "icon-192.png",
  "icon-512.png",
  "icon-maskable-512.png",
] as const;

export type IconName = (typeof ICON_NAMES)[number];

/**
 * Every icon of an academy: from its logo when that is about square, else its initials in its colors.
 * Same name, theme and logo, same bytes.
 */
export async function iconSet(subject: IconSubject): Promise<IconSet> {
  const art = await artOf(subject);
  const [small, favicon, large, touch, icon192, icon512, maskable] = await Promise.all([
    drawPng(tile(art, 16, ROUNDED)),
    drawPng(tile(art, 32, ROUNDED)),
    drawPng(tile(art, 48, ROUNDED)),
    drawPng(tile(art, 180, FULL)),
    drawPng(tile(art, 192, ROUNDED)),
    drawPng(tile(art, 512, ROUNDED)),
    drawPng(tile(art, 512, MASKABLE)),
  ]);
  return {
    "favicon.ico": icoOf([
      [16, small],
      [32, favicon],
      [48, large],
    ]),
    "apple-touch-icon.png": touch,
    "icon-192.png": icon192,
    "icon-512.png": icon512,
    "icon-maskable-512.png": maskable,
  };
}

/** Corner radius and room for the art, as shares of the side. */
type Shape = Readonly<{ corner: number; room: number }>;

const ROUNDED: Shape = { corner: 0.22, room: 0.78 };
const FULL: Shape = { corner: 0, room: 0.74 };
/** Systems cut maskable icons to any shape around the middle circle of 80 % (W3C App Manifest, "safe zone"). */
const MASKABLE: Shape = { corner: 0, room: 0.56 };

/** A ground and what stands on it, drawn into a square of 100 around the origin. */
type Art = Readonly<{ ground: string; inner: string }>;

function tile({ ground, inner }: Art, sidePx: number, { corner, room }: Shape): string {
  const radius = corner * 100;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sidePx}" height="${sidePx}" viewBox="-50 -50 100 100">` +
    `<rect x="-50" y="-50" width="100" height="100" rx="${radius}" fill="${ground}"/>` +
    `<g transform="scale(${room})">${inner}</g></svg>`
  );
}

async function artOf({ name, theme, font = "inter", logo }: IconSubject): Promise<Art> {
  if (logo && isSquare(logo)) {
    const ground = await backdropFor(logo, theme);
    return { ground, inner: pictureIn(logo.bytes, { x: -50, y: -50, width: 100, height: 100 }) };
  }
  const { primary, "on-primary": ink } = theme.light;
  return { ground: primary, inner: initialsOf(name, font, ink) };
}

const isSquare = ({ width, height }: TakenImage): boolean =>
  Math.max(width, height) <= 1.25 * Math.min(width, height);

/** Cap height of the fonts, as a share of their size, near enough to center by eye. */
const CAPITAL = 0.71;

function initialsOf(name: string, font: FontKey, fill: string): string {
  const words = drawable(name, font).match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => [...word.toUpperCase()][0]);
  if (letters.length === 0)
    return `<circle r="26" fill="none" stroke="${fill}" stroke-width="14"/>`;
  const line = drawLine(letters.join(""), { font, weight: "bold", sizePx: 72 }, fill);
  const scale = Math.min(1, 84 / line.widthPx);
  const place = `scale(${scale}) translate(${-line.widthPx / 2} ${(72 * CAPITAL) / 2})`;
  return `<g transform="${place}">${line.svg}</g>`;
}

/** Pictures in one ICO file, each kept as PNG, which every browser since 2007 reads. */
function icoOf(pictures: readonly (readonly [sidePx: number, png: Uint8Array])[]): Uint8Array {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, [sidePx, png]] of pictures.entries()) {
    const entry = 6 + 16 * at;
    head.writeUInt8(sidePx, entry);
    head.writeUInt8(sidePx, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return new Uint8Array(Buffer.concat([head, ...pictures.map(([, png]) => png)]));
}
