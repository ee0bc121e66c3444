export type Paper = Readonly<{ width: number; height: number }>;

/** ISO 216 A4 and ANSI Letter, lying, in points. */
const A4: Paper = { width: 841.89, height: 595.28 };
const LETTER: Paper = { width: 792, height: 612 };

/** Where people print on Letter (Unicode CLDR, territories with paper size US-Letter). */
const LETTER_REGIONS = new Set("BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" "));

/** The paper that people have where this locale is spoken, lying. */
export function paperFor(locale: string): Paper {
  const { region } = new Intl.Locale(locale).maximize();
  return LETTER_REGIONS.has(region ?? "") ? LETTER : A4;
}
