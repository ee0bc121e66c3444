export type ImageKind = "png" | "jpeg" | "gif" | "webp" | "svg";

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** What an image is by its first bytes, whatever its name says. Nothing for anything else. */
export function imageKind(bytes: Uint8Array): ImageKind | undefined {
  if (ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (ascii(bytes, 0, 3) === "\xff\xd8\xff") return "jpeg";
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return "gif";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "webp";
  return isSvg(new TextDecoder().decode(bytes.subarray(0, 4_096))) ? "svg" : undefined;
}

/** The first element is `svg`, after whatever XML allows before it. */
function isSvg(text: string): boolean {
  const start = text.replace(
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[^\]]*\])?\s*>/g,
    "",
  );
  return /^\s*<svg[\s>]/.test(start);
}
