import { COUNTRIES } from "./words.ts";

/** A place as the academy writes it: Austria, or United States, CA. */
export function placeName(locale: string, country: string, region = ""): string {
  const name = namesIn(locale).of(country) ?? country;
  return region === "" ? name : `${name}, ${region}`;
}

/** Every country to choose from, in the order of the academy's language. */
export const countryChoices = (locale: string) =>
  COUNTRIES.map((value) => ({ value, label: placeName(locale, value) })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );

const kept = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const names = kept.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  kept.set(locale, names);
  return names;
}
