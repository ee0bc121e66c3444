import sharp, { type Sharp } from "sharp";
import { Refusal } from "#app/kernel/refusal.ts";
import { safeSvg } from "./safe-svg.ts";

/** A picture that we drew ourselves from what was uploaded: PNG, sRGB, upright, without any metadata. */
export type TakenImage = Readonly<{
  bytes: Uint8Array;
  type: "image/png";
  width: number;
  height: number;
  hasAlpha: boolean;
}>;

const MAX_BYTES = 2 * 1024 * 1024;
const MAX_SIDE_PX = 4096;
/** Twice the largest size at which a logo is shown. */
const KEPT_SIDE_PX = 1024;

/**
 * The upload as a PNG of at most 1,024 px a side. What it is, is read from its bytes, never its name.
 * Refuses what is no picture, over 2 MiB, over 4,096 px a side, animated or damaged; an SVG is drawn once
 * and its text is thrown away.
 */
export async function takeLogo(bytes: Uint8Array): Promise<TakenImage> {
  if (bytes.length > MAX_BYTES) {
    throw refused("The file is over 2 MB. Save the logo smaller and try again.");
  }
  const format = formatOf(bytes);
  if (!format) {
    throw refused("The file is not a picture that we know. Use PNG, JPEG, WebP, GIF or SVG.");
  }
  try {
    return await drawn(format === "svg" ? await fromSvg(bytes) : await fromRaster(bytes));
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw refused(
      "The picture is damaged. Open it in a picture program, save it anew and try again.",
    );
  }
}

type Format = "png" | "jpeg" | "webp" | "gif" | "svg";

function formatOf(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (/^GIF8[79]a/.test(head)) return "gif";
  if (/^RIFF.{4}WEBP/s.test(head)) return "webp";
  return /^(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!doctype svg|<svg)/i.test(head) ? "svg" : undefined;
}

async function fromRaster(bytes: Uint8Array): Promise<Sharp> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width > MAX_SIDE_PX || height > MAX_SIDE_PX) {
    throw refused(
      `The picture is ${width} × ${height} pixels. At most 4,096 on each side are taken; scale it down and try again.`,
    );
  }
  if (pages > 1 || isAnimatedPng(bytes)) {
    throw refused("The picture is animated. Save one frame of it as PNG and try again.");
  }
  return sharp(bytes, { failOn: "warning", limitInputPixels: MAX_SIDE_PX ** 2 }).autoOrient();
}

/** APNG says so in a chunk before the pixels (PNG, third edition, 11.3.6.1); libvips shows the first frame only. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const control = file.indexOf("acTL", 0, "latin1");
  return control >= 0 && control < file.indexOf("IDAT", 0, "latin1") && file[0] === 0x89;
}

const POINTS_PER_INCH = 72;

async function fromSvg(bytes: Uint8Array): Promise<Sharp> {
  const svg = Buffer.from(safeSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  const { width, height } = await sharp(svg, { density: POINTS_PER_INCH }).metadata();
  const density = (POINTS_PER_INCH * KEPT_SIDE_PX) / Math.max(width, height);
  return sharp(svg, { density, limitInputPixels: MAX_SIDE_PX ** 2 }).timeout({ seconds: 5 });
}

async function drawn(picture: Sharp): Promise<TakenImage> {
  const { data, info } = await picture
    .resize({ width: KEPT_SIDE_PX, height: KEPT_SIDE_PX, fit: "inside", withoutEnlargement: true })
    .toColorspace("srgb")
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  const { isOpaque } = await sharp(data).stats();
  const { width, height } = info;
  return { bytes: new Uint8Array(data), type: "image/png", width, height, hasAlpha: !isOpaque };
}

function refused(message: string): Refusal {
  return new Refusal("invalid", message, { logo: message });
}
