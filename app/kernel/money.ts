/** The currencies that are taken, and how many decimals each one's smallest unit has (ISO 4217). */
export const DECIMALS = { USD: 2, EUR: 2, GBP: 2, ZAR: 2, JPY: 0, BHD: 3 } as const;
export type Currency = keyof typeof DECIMALS;
export const CURRENCIES = Object.keys(DECIMALS) as Currency[];

export const isCurrency = (code: string): code is Currency => Object.hasOwn(DECIMALS, code);

/** An amount in its currency's smallest unit. There is no such thing as half a cent. */
export type Money = Readonly<{ minor: bigint; currency: Currency }>;

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency });

/** The whole percents of an amount, rounded down to its smallest unit; what is left belongs to the other side. */
export const percentOf = (minor: bigint, percent: number): bigint =>
  floorDiv(minor * BigInt(percent), 100n);

/**
 * Parts of a whole that stand in proportion to the weights and add up to it exactly: each is rounded down, and
 * the units that are left go to the largest remainders, the first of equals first. All zero where no weight is more than zero.
 */
export function apportion(whole: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  if (sum <= 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => floorDiv(whole * weight, sum));
  const remainders = weights.map((weight, at) => whole * weight - (parts[at] ?? 0n) * sum);
  const left = whole - parts.reduce((total, part) => total + part, 0n);
  const first = remainders
    .map((remainder, at) => ({ remainder, at }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1,
    )
    .slice(0, Number(left));
  for (const { at } of first) parts[at] = (parts[at] ?? 0n) + 1n;
  return parts;
}

/** Division that rounds towards minus infinity, so that a negative amount loses nothing on the way back. */
function floorDiv(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}
