import { slugOf } from "../import/slug.ts";

/** An address made of this title that none of the others has: the bare words, or with the first free number. */
export function freeSlug(title: string, otherwise: string, taken: readonly string[]): string {
  const wanted = slugOf(title, otherwise);
  const others = new Set(taken);
  let slug = wanted;
  for (let count = 2; others.has(slug); count += 1) slug = `${wanted}-${count}`;
  return slug;
}
