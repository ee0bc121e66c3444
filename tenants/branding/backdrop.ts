import sharp, { type Sharp } from "sharp";
import { contrast } from "./color.ts";
import type { TakenImage } from "./take-logo.ts";
import type { Theme } from "./theme.ts";

/**
 * The color to put behind a logo: for a see-through one the page color, light or dark, on which it shows best;
 * for one that brings its own ground, that ground.
 */
export async function backdropFor(logo: TakenImage, { light, dark }: Theme): Promise<string> {
  const picture = sharp(logo.bytes);
  if (!logo.hasAlpha) return colorOf(picture.extract({ left: 0, top: 0, width: 1, height: 1 }));
  // Scaled to one pixel, a picture is its average color, each part counting as much as it is opaque.
  const average = await colorOf(picture.resize(1, 1, { fit: "fill" }));
  const [day, night] = [light.surface, dark.canvas];
  return contrast(average, day) >= contrast(average, night) ? day : night;
}

async function colorOf(pixel: Sharp): Promise<string> {
  return `#${(await pixel.raw().toBuffer()).toString("hex", 0, 3)}`;
}
