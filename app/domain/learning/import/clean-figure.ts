import { createHash } from "node:crypto";
import sharp from "sharp";
import { imageKind } from "./image-kind.ts";
import type { TakenFigure } from "./take-figure.ts";

const MAX_BYTES = 60 * 1024 * 1024;
const MAX_PIXELS = 80_000_000;

/**
 * A picture that holds nothing but the picture, as it is: one that `takeFigure` once made stays the same, byte for
 * byte. Nothing for any other, which is to be drawn anew. The size is in CSS pixels.
 */
export async function cleanFigure(
  bytes: Uint8Array,
  { width, height }: Readonly<{ width: number; height: number }>,
): Promise<TakenFigure | undefined> {
  const kind = imageKind(bytes);
  if (!kind || kind === "svg" || bytes.length > MAX_BYTES) return undefined;
  if (!(await holdsOnlyItself(bytes))) return undefined;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, mediaType: `image/${kind}`, width, height, sha256 };
}

/** Whether all of it can be drawn, and it says nothing beside: where it was taken, by whom, in what. */
async function holdsOnlyItself(bytes: Uint8Array): Promise<boolean> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "warning" });
    const { exif, icc, iptc, xmp, orientation } = await image.metadata();
    await image.stats();
    return !(exif || icc || iptc || xmp || (orientation ?? 1) > 1);
  } catch {
    return false;
  }
}
