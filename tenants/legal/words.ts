/** The pages that the law asks an academy for. */
export const LEGAL_KINDS = ["terms", "privacy", "imprint"] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

/** What each is called, in a footer and as a title. */
export const LEGAL_WORDS: Readonly<Record<LegalKind, string>> = {
  terms: "Terms of use",
  privacy: "Privacy policy",
  imprint: "Imprint",
};
