import { createHash } from "node:crypto";
import sharp, { type Sharp } from "sharp";
import { loadFigureFonts } from "./figure-fonts.ts";
import { svgFault } from "./guard-svg.ts";
import { type ImageKind, imageKind } from "./image-kind.ts";

export type TakenFigure = Readonly<{
  bytes: Uint8Array;
  mediaType: "image/png" | "image/webp" | "image/jpeg" | "image/gif";
  /** CSS pixels. */
  width: number;
  height: number;
  /** Of `bytes`, in hexadecimal. */
  sha256: string;
}>;

export type RefusedFigure = Readonly<{ refused: string }>;

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_PIXELS = 40_000_000;
/** A drawing is drawn at twice its size, for screens with small pixels. */
const DENSITY = 2;
/** What librsvg takes for one pixel to each CSS pixel; it takes as many points to the inch. */
const SVG_DPI = 72;
/** CSS pixels to the inch, https://www.w3.org/TR/css-values-4/#absolute-lengths */
const CSS_DPI = 96;
const PHYSICAL_SIZE = /<svg\b[^>]*\bwidth\s*=\s*["'][\d.]+(mm|cm|in|pt|pc)["']/;
const WHITE = "#ffffff";

/**
 * A figure as it may be served: told by its bytes, encoded anew (so that nothing but the picture is left of it), its
 * transparent parts white like the page it was drawn on. A drawing (SVG) becomes a PNG. Anything else is refused, with the
 * reason.
 */
export async function takeFigure(
  path: string,
  bytes: Uint8Array,
): Promise<TakenFigure | RefusedFigure> {
  const kind = imageKind(bytes);
  if (!kind) return { refused: `${path} is not a PNG, JPEG, GIF, WebP or SVG image` };
  if (bytes.length > MAX_BYTES) return { refused: `${path} is larger than 20 MiB` };
  const fault = kind === "svg" ? svgFault(new TextDecoder().decode(bytes)) : undefined;
  if (fault) return { refused: `${path}: ${fault}` };
  try {
    return kind === "svg" ? await drawn(bytes) : await encodedAnew(kind, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : "it is damaged";
    return { refused: `${path} cannot be read as an image: ${why}` };
  }
}

async function drawn(bytes: Uint8Array): Promise<TakenFigure> {
  await loadFigureFonts();
  const scale = PHYSICAL_SIZE.test(new TextDecoder().decode(bytes)) ? CSS_DPI / SVG_DPI : 1;
  const natural = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
  const [width, height] = [natural.width * scale, natural.height * scale];
  const affordable = Math.sqrt(MAX_PIXELS / 2 / (width * height));
  const density = SVG_DPI * scale * Math.min(DENSITY, affordable);
  const image = sharp(bytes, { density, limitInputPixels: MAX_PIXELS });
  return finished(asPng(image), "image/png", [Math.round(width), Math.round(height)]);
}

const asPng = (image: Sharp): Sharp =>
  image.flatten({ background: WHITE }).png({ compressionLevel: 9 });

async function encodedAnew(
  kind: Exclude<ImageKind, "svg">,
  bytes: Uint8Array,
): Promise<TakenFigure> {
  const image = sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
    animated: kind === "gif",
  }).autoOrient();
  const encoded = {
    png: () => asPng(image),
    jpeg: () => image.jpeg({ quality: 88, mozjpeg: true }),
    webp: () => image.flatten({ background: WHITE }).webp({ quality: 88 }),
    gif: () => image.gif(),
  }[kind]();
  return finished(encoded, `image/${kind}`);
}

async function finished(
  image: Sharp,
  mediaType: TakenFigure["mediaType"],
  size?: readonly [width: number, height: number],
): Promise<TakenFigure> {
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const [width, height] = size ?? [info.width, info.pageHeight ?? info.height];
  return {
    bytes: data,
    mediaType,
    width,
    height,
    sha256: createHash("sha256").update(data).digest("hex"),
  };
}
