import { Refusal } from "#app/kernel/refusal.ts";
import { isMemberState, vatNumberOf } from "./vat-number.ts";

/**
 * The number as it is kept: of a member state of the European Union as documents write it, of others as it was typed,
 * because their form is not known here. Refuses one that cannot be a number of that member state.
 */
export function keptVatNumber(country: string, text: string): string {
  if (text === "" || !isMemberState(country)) return text;
  const number = vatNumberOf(country, text);
  if (number) return number;
  const words = "This cannot be a VAT number of that country. Look for a typing error.";
  throw new Refusal("invalid", words, { vatNumber: words });
}
