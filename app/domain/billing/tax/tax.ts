import type { TaxRate } from "../quote.ts";
import { isMemberState, vatNumberOf } from "./vat-number.ts";
import type { TaxMode } from "./words.ts";

/** Who buys, as far as it decides the tax. A VAT number says that it is a business. */
export type Buyer = Readonly<{
  /** ISO 3166-1; null while nobody has said where. */
  country: string | null;
  /** The part of ISO 3166-2 after the hyphen; empty where it does not matter. */
  region: string;
  vatNumber: string | null;
}>;

/** What is known of where a buyer is, each by its own source; null where that is silent. */
export type TaxEvidence = Readonly<{
  billingCountry: string | null;
  cardCountry: string | null;
  addressCountry: string | null;
}>;

/** How an order of this buyer is taxed. */
export type Taxation = Readonly<{
  mode: TaxMode;
  rate: TaxRate | null;
  reverseCharge: boolean;
}>;

/**
 * Where the buyer is by two pieces of evidence that do not contradict each other, as the European Union wants them kept
 * (Implementing Regulation 282/2011, articles 24b and 24f); null when no two of them agree.
 */
export function provenCountry(evidence: TaxEvidence): string | null {
  const countries = Object.values(evidence).filter((country) => country !== null);
  return countries.find((country, at) => countries.indexOf(country) < at) ?? null;
}

/**
 * Whether the buyer owes the tax instead of the seller: a business of another member state does, for services across a
 * border (Directive 2006/112/EC, articles 44 and 196). At home, or without a number of that country, nobody does.
 */
export const isReverseCharge = (sellerCountry: string, { country, vatNumber }: Buyer): boolean =>
  country !== null &&
  country !== sellerCountry &&
  isMemberState(country) &&
  vatNumberOf(country, vatNumber ?? "") !== null;
