/** The languages and regions whose way of writing dates and amounts can be chosen (BCP 47). */
export const LOCALES: Readonly<Record<string, string>> = {
  "en-US": "English (United States)",
  "en-GB": "English (United Kingdom)",
  "en-ZA": "English (South Africa)",
  "en-IN": "English (India)",
  "en-AU": "English (Australia)",
  "de-AT": "German (Austria)",
  "de-CH": "German (Switzerland)",
  "de-DE": "German (Germany)",
  "fr-CA": "French (Canada)",
  "fr-FR": "French (France)",
  "es-ES": "Spanish (Spain)",
  "es-MX": "Spanish (Mexico)",
  "it-IT": "Italian (Italy)",
  "nl-NL": "Dutch (Netherlands)",
  "pt-BR": "Portuguese (Brazil)",
  "pt-PT": "Portuguese (Portugal)",
  "sv-SE": "Swedish (Sweden)",
  "pl-PL": "Polish (Poland)",
  "ja-JP": "Japanese (Japan)",
};

/** The currencies that prices can be in (ISO 4217). */
export const CURRENCIES: Readonly<Record<string, string>> = {
  USD: "US dollar",
  EUR: "Euro",
  GBP: "Pound sterling",
  ZAR: "South African rand",
  JPY: "Japanese yen",
  BHD: "Bahraini dinar",
};

/** The words that an academy may replace by its own, and what they are otherwise. */
export const TERMS = {
  learner: "learner",
  learners: "learners",
  course: "course",
  courses: "courses",
} as const;

/** The ways to join, and what each means. */
export const SIGN_UP_WORDS = {
  invitation: {
    label: "By invitation only",
    description: "Nobody can open an account unless an administrator has invited them.",
  },
  email_domain: {
    label: "By e-mail domain",
    description: "Whoever proves an address at one of your domains can open an account.",
  },
  open: {
    label: "Open to everybody",
    description: "Whoever proves an e-mail address can open an account.",
  },
} as const;
