import { isCurrency, type Money, money } from "#app/kernel/money.ts";

/** What Stripe says of an amount, as ours; both count smallest units. Throws for a currency that we do not take. */
export function stripeMoney(amount: number, code: string): Money {
  const currency = code.toUpperCase();
  if (!isCurrency(currency)) throw new Error(`Stripe names ${currency}, which is not taken here.`);
  return money(BigInt(amount), currency);
}
