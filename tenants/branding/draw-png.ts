import sharp from "sharp";

/** SVG text of our own making as PNG bytes; the same text always gives the same bytes. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer());
}

/** A taken picture as an SVG element that fills the given box, whole and centered. */
export function pictureIn(
  bytes: Uint8Array,
  box: Readonly<{ x: number; y: number; width: number; height: number }>,
  align = "xMidYMid",
): string {
  const source = `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
  return `<image x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="${align} meet" href="${source}"/>`;
}
