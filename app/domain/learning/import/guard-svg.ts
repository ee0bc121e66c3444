const MAX_CHARACTERS = 5_000_000;
const INNER_REFERENCE = /^\s*(#|data:image\/(png|jpeg|gif|webp)[;,])/i;

/** Why a drawing may not be rasterized: it declares entities, runs script or reaches out. Nothing when it may. */
export function svgFault(source: string): string | undefined {
  if (source.length > MAX_CHARACTERS) return "the drawing is larger than 5 MB";
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(source)) return "the drawing declares entities";
  if (/<script[\s>/]/i.test(source)) return "the drawing holds a script";
  if (/<(foreignObject|iframe|object|embed)[\s>/]/i.test(source))
    return "the drawing holds a page inside";
  if (/<\?xml-stylesheet|@import/i.test(source)) return "the drawing loads a style sheet";
  if (outerReferences(source).length > 0) return "the drawing loads something from outside";
  return undefined;
}

/** Addresses that drawing would fetch. A link around a shape fetches nothing. */
function outerReferences(source: string): string[] {
  const drawn = source.replace(/<a(\s[^>]*)?>/gi, "");
  const attributes = [...drawn.matchAll(/\b(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)];
  const styles = [...drawn.matchAll(/url\(\s*["']?([^"')]*)/gi)];
  return [...attributes, ...styles]
    .map(([, first, second]) => first ?? second ?? "")
    .filter((address) => address !== "" && !INNER_REFERENCE.test(address));
}
