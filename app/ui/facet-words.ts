import { FACETS, type Facet } from "#app/domain/learning/words.ts";

/** What a value of a facet is called; a category and a language speak for themselves. */
export function wordOf(facet: Facet, value: string, locale: string): string {
  if (facet === "language") return languageName(value, locale);
  const words: Readonly<Record<string, string>> = FACETS[facet].values;
  return words[value] ?? value;
}

const names = new Map<string, Intl.DisplayNames>();

function languageName(language: string, locale: string): string {
  const kept = names.get(locale) ?? new Intl.DisplayNames([locale], { type: "language" });
  names.set(locale, kept);
  try {
    return kept.of(language) ?? language;
  } catch {
    return language; // an address may ask for anything
  }
}
