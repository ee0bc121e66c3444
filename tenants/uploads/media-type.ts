import { fileTypeFromBuffer } from "file-type";

/** How much of a file's beginning is looked at. */
export const HEAD_BYTES = 64 * 1024;

/**
 * What a file is by its first bytes, whatever its name says. A text is plain text, also one that a browser
 * would take for a page; anything unknown is `application/octet-stream`.
 */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(head);
  if (known && !/xml|html|svg|javascript/.test(known.mime)) return known.mime;
  return isText(head) ? "text/plain" : "application/octet-stream";
}

/** UTF-8 without control characters but those that lay out lines; the end of the head may cut a character. */
function isText(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head, { stream: true });
  return !/\p{Cc}|\ufffd/u.test(text.replaceAll(/[\t\n\f\r]/g, ""));
}
