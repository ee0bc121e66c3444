import { type Currency, DECIMALS, type Money, money } from "#app/kernel/money.ts";

/**
 * The least that is paid out: fifty of a currency, and five thousand of one that has no smaller unit (¥5,000 is about what
 * the others' fifty are worth).
 */
export const leastPayout = (currency: Currency): Money =>
  money(50n * 10n ** BigInt(Math.max(2, DECIMALS[currency])), currency);

/**
 * What can be sent of an amount: all of it, down to the smallest step that the processor takes. The last digit of a
 * currency of three decimals has to be 0 (docs.stripe.com/currencies, "Three-decimal currencies").
 */
export function sendable({ minor, currency }: Money): Money {
  const step = DECIMALS[currency] === 3 ? 10n : 1n;
  return money(minor - (minor % step), currency);
}

export type PayoutState = "reserved" | "paid" | "failed";

const DAY_MS = 86_400_000;

/** The Monday on which the week of this moment began in that time zone, as ISO 8601 writes it. */
export function weekOf(at: Date, timeZone: string): string {
  const day = new Date(`${new Intl.DateTimeFormat("en-CA", { timeZone }).format(at)}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return isoDay(new Date(day.getTime() - sinceMonday * DAY_MS));
}

/** The day of the next weekly run. */
export const nextPayoutDay = (now: Date, timeZone: string): string =>
  isoDay(new Date(Date.parse(weekOf(now, timeZone)) + 7 * DAY_MS));

const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
