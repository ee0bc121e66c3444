import type { Period } from "./calendar.ts";

/** Half away from zero, so that a credit is the mirror of its charge. */
export function rounded(numerator: bigint, denominator: bigint): bigint {
  const [whole, negative] = [numerator < 0n ? -numerator : numerator, numerator < 0n];
  const quotient = (whole * 2n + denominator) / (denominator * 2n);
  return negative ? -quotient : quotient;
}

/** What the time from `at` to the end of the period is worth, to the second. */
export function worthOfRest(amount: number, { start, end }: Period, at: number): number {
  if (at <= start) return amount;
  if (at >= end) return 0;
  return Number(rounded(BigInt(amount) * BigInt(end - at), BigInt(end - start)));
}

/** Something that was charged for a time, net of its discounts. */
export type Debit = Readonly<{ amount: number; period: Period }>;

/** What is given back of charges when their time ends at `at`: the unused part of each, as a negative amount. */
export const creditFor = (debits: readonly Debit[], at: number): number =>
  0 - debits.reduce((sum, { amount, period }) => sum + worthOfRest(amount, period, at), 0);
