import { invalid } from "#test/stripe/core/stripe-error.ts";

/** The least that may be charged, where Stripe names it (docs.stripe.com/currencies). */
const LEAST: Record<string, number> = { usd: 50, eur: 50, gbp: 30, jpy: 50 };
const THREE_DECIMALS = ["bhd", "jod", "kwd", "omr", "tnd"];

/** Refuses amounts that Stripe would not charge: too small ones, and odd last digits of three-decimal currencies. */
export function ensureChargeable(amount: number, currency: string): void {
  const least = LEAST[currency] ?? 1;
  if (amount < least)
    throw invalid(`Amount must be at least ${least} ${currency}.`, {
      code: "amount_too_small",
      param: "amount",
    });
  if (THREE_DECIMALS.includes(currency) && amount % 10 !== 0)
    throw invalid(`The last digit of an amount in ${currency} must be 0.`, { param: "amount" });
}
