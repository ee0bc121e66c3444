/** The page with these scripts before all of its own. Where it says its encoding in UTF-16, it is sent as UTF-8. */
export function scriptedPage(
  page: Buffer,
  scripts: readonly string[],
): Readonly<{ bytes: Buffer; charset: string }> {
  const tags = scripts.map((src) => `<script src="${src}"></script>`).join("");
  const wide = wideText(page);
  if (wide !== null)
    return { bytes: Buffer.from(inserted(wide, tags)), charset: "; charset=utf-8" };
  // Byte for byte: what is inserted is ASCII, whatever the page is.
  const text = inserted(page.toString("latin1"), tags);
  return { bytes: Buffer.from(text, "latin1"), charset: "" };
}

/** Behind the document type, so that the page stays in the mode that it asked for; in XHTML at the top of the head. */
function inserted(text: string, tags: string): string {
  const lead =
    /^(?:\ufeff|\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype[^>]*>)?/i.exec(
      text,
    )?.[0] ?? "";
  const head = lead.includes("<?xml") ? /<head(?:\s[^>]*)?>/i.exec(text) : null;
  const at = head ? head.index + head[0].length : lead.length;
  return text.slice(0, at) + tags + text.slice(at);
}

function wideText(page: Buffer): string | null {
  if (page[0] === 0xff && page[1] === 0xfe) return new TextDecoder("utf-16le").decode(page);
  if (page[0] === 0xfe && page[1] === 0xff) return new TextDecoder("utf-16be").decode(page);
  return null;
}
