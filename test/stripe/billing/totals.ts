import { apportion } from "#app/kernel/money.ts";
import { rounded } from "./proration.ts";

/** An amount off or a percentage off, perhaps of some products alone. */
export type Off = Readonly<{
  id: string;
  percent: number | null;
  amount: number | null;
  products: readonly string[] | null;
}>;

export type Rate = Readonly<{ id: string; percentage: number; inclusive: boolean }>;

export type LineIn = Readonly<{
  amount: number;
  product: string | null;
  discountable: boolean;
  rates: readonly Rate[];
  /** Discounts of this line alone come before those of the whole invoice. */
  off: readonly Off[];
}>;

export type Tax = Readonly<{ rate: Rate; amount: number; taxable: number }>;
export type LineOut = Readonly<{
  discounts: readonly Readonly<{ id: string; amount: number }>[];
  taxes: readonly Tax[];
  /** What is left after discounts, before a tax that comes on top. */
  net: number;
}>;

export type Totals = Readonly<{
  lines: readonly LineOut[];
  subtotal: number;
  subtotalExcludingTax: number;
  discount: number;
  total: number;
  totalExcludingTax: number;
}>;

/** Ten-thousandths of a percent: as fine as a rate or a discount is written. */
const MILLIONTHS = 1_000_000n;
const share = (percent: number): bigint => BigInt(Math.round(percent * 10_000));

/** The sums of an invoice: discounts in their order, each of what the one before left; then tax, line by line. */
export function totalsOf(lines: readonly LineIn[], whole: readonly Off[]): Totals {
  const taken = discountsOf(lines, whole);
  const done = lines.map((line, at): LineOut => {
    const discounts = taken[at] ?? [];
    const net = line.amount - sum(discounts.map(({ amount }) => amount));
    return { discounts, net, taxes: taxesOn(net, line.rates) };
  });
  const subtotal = sum(lines.map(({ amount }) => amount));
  const discount = sum(done.flatMap((line) => line.discounts.map(({ amount }) => amount)));
  const taxes = done.flatMap((line) => line.taxes);
  const within = sum(taxes.filter(({ rate }) => rate.inclusive).map(({ amount }) => amount));
  const onTop = sum(taxes.filter(({ rate }) => !rate.inclusive).map(({ amount }) => amount));
  return {
    lines: done,
    subtotal,
    subtotalExcludingTax: subtotal - sum(lines.map((line) => included(line.amount, line.rates))),
    discount,
    total: subtotal - discount + onTop,
    totalExcludingTax: subtotal - discount - within,
  };
}

type Taken = { id: string; amount: number }[];

function discountsOf(lines: readonly LineIn[], whole: readonly Off[]): Taken[] {
  const taken: Taken[] = lines.map(() => []);
  const left = lines.map(({ amount }) => amount);
  const take = (off: Off, on: readonly number[]): void => {
    const parts = partsOf(
      off,
      on.map((at) => left[at] ?? 0),
    );
    for (const [n, at] of on.entries()) {
      const amount = parts[n] ?? 0;
      left[at] = (left[at] ?? 0) - amount;
      if (amount !== 0) taken[at]?.push({ id: off.id, amount });
    }
  };
  for (const [at, line] of lines.entries()) for (const off of line.off) take(off, [at]);
  for (const off of whole) take(off, reached(off, lines));
  return taken;
}

const reached = (off: Off, lines: readonly LineIn[]): number[] =>
  [...lines.entries()]
    .filter(([, line]) => line.discountable && mayReach(off, line.product))
    .map(([at]) => at);

/** A discount of some products leaves every other line alone. */
const mayReach = ({ products }: Off, product: string | null): boolean =>
  products === null || (product !== null && products.includes(product));

/** What one discount takes of each amount; a fixed one is spread over what is owed and never makes a credit. */
function partsOf(off: Off, amounts: readonly number[]): number[] {
  if (off.percent !== null) {
    const percent = share(off.percent);
    return amounts.map((amount) => Number(rounded(BigInt(amount) * percent, MILLIONTHS)));
  }
  const owed = amounts.map((amount) => BigInt(Math.max(0, amount)));
  const most = owed.reduce((total, amount) => total + amount, 0n);
  const whole = BigInt(off.amount ?? 0);
  return apportion(whole < most ? whole : most, owed).map(Number);
}

/** The taxes on what is left of a line. One that is within the price is a part of it, one that is not comes on top. */
function taxesOn(net: number, rates: readonly Rate[]): Tax[] {
  const inclusive = rates.filter((rate) => rate.inclusive);
  const within = included(net, inclusive);
  const taxable = net - within;
  const parts = apportion(
    BigInt(Math.abs(within)),
    inclusive.map(({ percentage }) => share(percentage)),
  ).map((part) => (within < 0 ? 0 - Number(part) : Number(part)));
  return rates.map((rate) => ({
    rate,
    taxable,
    amount: rate.inclusive
      ? (parts[inclusive.indexOf(rate)] ?? 0)
      : Number(rounded(BigInt(taxable) * share(rate.percentage), MILLIONTHS)),
  }));
}

/** How much of an amount is tax that it already holds. */
function included(amount: number, rates: readonly Rate[]): number {
  const percent = rates
    .filter((rate) => rate.inclusive)
    .reduce((total, rate) => total + share(rate.percentage), 0n);
  if (percent === 0n) return 0;
  return amount - Number(rounded(BigInt(amount) * MILLIONTHS, MILLIONTHS + percent));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
