import { Refusal } from "./refusal.ts";

/** How many decimals an amount in this currency has (ISO 4217). */
const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** A price as somebody writes it in this field, in the smallest unit of the currency; null when it is free. */
export function minorOf(text: string, currency: string, field = "price"): bigint | null {
  const [whole = "", fraction = ""] = text.replace(",", ".").split(".");
  const decimals = decimalsOf(currency);
  if (fraction.length > decimals) {
    const words = `${currency} has ${decimals} decimals. Write it without more.`;
    throw new Refusal("invalid", words, { [field]: words });
  }
  const minor = BigInt(`${whole || "0"}${fraction.padEnd(decimals, "0")}`);
  return minor === 0n ? null : minor;
}

/** A price as its author would write it; empty when it is free. */
export function written(minor: bigint | null, currency: string): string {
  if (minor === null) return "";
  const decimals = decimalsOf(currency);
  const digits = minor.toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
