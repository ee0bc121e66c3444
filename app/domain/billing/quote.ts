import { apportion, type Currency, percentOf } from "#app/kernel/money.ts";

/** A tax as it is written on a document; 2000 basis points are 20 %. */
export type TaxRate = Readonly<{ name: string; basisPoints: number }>;

/** What a coupon takes off the lines that it applies to. */
export type CouponTerms = Readonly<
  ({ kind: "percent"; percent: number } | { kind: "fixed"; minor: bigint }) & {
    appliesTo: (lineId: string) => boolean;
  }
>;

/** Whether prices include the tax, and who owes it: under a reverse charge the buyer does, and the line bears none. */
export type TaxTerms = Readonly<{
  mode: "inclusive" | "exclusive";
  rateFor: (lineId: string) => TaxRate | null;
  reverseCharge: boolean;
}>;

export type QuoteInput = Readonly<{
  currency: Currency;
  lines: readonly Readonly<{ id: string; price: bigint }>[];
  planDiscountPercent: number;
  coupon?: CouponTerms | null;
  tax: TaxTerms;
}>;

/** price − discount = net, plus the tax where prices exclude it; net + tax = total, which is what the buyer pays. */
export type QuotedLine = Readonly<{
  id: string;
  price: bigint;
  discount: bigint;
  couponDiscount: bigint;
  net: bigint;
  tax: bigint;
  taxRate: TaxRate | null;
  taxInclusive: boolean;
  total: bigint;
}>;

export type Quote = Readonly<{
  currency: Currency;
  lines: QuotedLine[];
  subtotal: bigint;
  discount: bigint;
  couponDiscount: bigint;
  net: bigint;
  tax: bigint;
  total: bigint;
}>;

/**
 * The smallest difference that a card can be charged: the last digit of a currency of three decimals has to be 0
 * (docs.stripe.com/currencies, "Three-decimal currencies").
 */
export const stepOf = (currency: Currency): bigint => (currency === "BHD" ? 10n : 1n);

/**
 * What an order costs. First each line loses the plan's discount; then the coupon takes its part of what is left;
 * then comes the tax. A discount is rounded down (the plan's per line, as the course's page shows it; the coupon's as
 * a whole, apportioned to its lines), the tax half up per line, as Stripe rounds its tax rates. A price below the
 * card's smallest step is forgiven. No line is below zero, and every sum is the sum of its lines.
 */
export function quoteOrder({
  currency,
  lines,
  planDiscountPercent,
  coupon,
  tax,
}: QuoteInput): Quote {
  const step = stepOf(currency);
  const afterPlan = lines.map(({ price }) => {
    const steps = price / step;
    return steps - percentOf(steps, planDiscountPercent);
  });
  const couponParts = couponPartsOf(coupon, lines, afterPlan, step);
  const quoted = lines.map(({ id, price }, at): QuotedLine => {
    const couponSteps = couponParts[at] ?? 0n;
    const left = (afterPlan[at] ?? 0n) - couponSteps;
    const taxRate = tax.rateFor(id);
    const taxSteps = tax.reverseCharge ? 0n : taxOf(left, taxRate, tax.mode);
    const total = tax.mode === "inclusive" ? left : left + taxSteps;
    return {
      id,
      price,
      discount: price - left * step,
      couponDiscount: couponSteps * step,
      net: (total - taxSteps) * step,
      tax: taxSteps * step,
      taxRate,
      taxInclusive: tax.mode === "inclusive",
      total: total * step,
    };
  });
  return { currency, lines: quoted, ...sumsOf(quoted) };
}

function couponPartsOf(
  coupon: CouponTerms | null | undefined,
  lines: QuoteInput["lines"],
  left: readonly bigint[],
  step: bigint,
): bigint[] {
  if (!coupon) return lines.map(() => 0n);
  const open = lines.map(({ id }, at) => (coupon.appliesTo(id) ? (left[at] ?? 0n) : 0n));
  const whole = sum(open);
  const off = coupon.kind === "percent" ? percentOf(whole, coupon.percent) : coupon.minor / step;
  return off < whole ? apportion(off, open) : open;
}

/** An inclusive price keeps its amount whatever the rate, so its tax is taken out of it. */
function taxOf(amount: bigint, rate: TaxRate | null, mode: TaxTerms["mode"]): bigint {
  const points = BigInt(rate?.basisPoints ?? 0);
  const whole = mode === "inclusive" ? 10_000n + points : 10_000n;
  return (2n * amount * points + whole) / (2n * whole);
}

const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, part) => total + part, 0n);

const sumsOf = (lines: readonly QuotedLine[]) => ({
  subtotal: sum(lines.map(({ price }) => price)),
  discount: sum(lines.map(({ discount }) => discount)),
  couponDiscount: sum(lines.map(({ couponDiscount }) => couponDiscount)),
  net: sum(lines.map(({ net }) => net)),
  tax: sum(lines.map(({ tax }) => tax)),
  total: sum(lines.map(({ total }) => total)),
});
