import { ID_PREFIX } from "./safe-html.ts";

/**
 * The id of a heading before it is made unique, as Pandoc forms it, so that links that authors wrote keep working:
 * lower case, spaces become hyphens, punctuation goes, and it begins with a letter.
 * https://pandoc.org/MANUAL.html#extension-auto_identifiers
 */
export function headingId(text: string): string {
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, "")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/^[^\p{L}]+/u, "");
  return ID_PREFIX + (id || "section");
}

/** A function that gives each id once: the second `x` becomes `x-1`. */
export function uniqueIds(): (id: string) => string {
  const taken = new Map<string, number>();
  return (id) => {
    let unique = id;
    for (let count = taken.get(id) ?? 0; taken.has(unique); ) {
      count += 1;
      taken.set(id, count);
      unique = `${id}-${count}`;
    }
    taken.set(unique, taken.get(unique) ?? 0);
    return unique;
  };
}
