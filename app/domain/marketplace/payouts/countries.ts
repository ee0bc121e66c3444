/**
 * Where people can be paid, by ISO 3166-1: where the processor opens Express accounts
 * (docs.stripe.com/connect/express-accounts).
 */
export const PAYOUT_COUNTRIES = [
  ...[
    "AE",
    "AT",
    "AU",
    "BE",
    "BG",
    "BH",
    "BR",
    "CA",
    "CH",
    "CY",
    "CZ",
    "DE",
    "DK",
    "EE",
    "ES",
    "FI",
    "FR",
  ],
  ...[
    "GB",
    "GI",
    "GR",
    "HK",
    "HR",
    "HU",
    "IE",
    "IT",
    "JP",
    "LI",
    "LT",
    "LU",
    "LV",
    "MT",
    "MX",
    "NL",
    "NO",
  ],
  ...["NZ", "PL", "PT", "RO", "SE", "SG", "SI", "SK", "TH", "US", "ZA"],
] as const;
export type PayoutCountry = (typeof PAYOUT_COUNTRIES)[number];
