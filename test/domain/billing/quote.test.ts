import fc from "fast-check";
import { expect, test } from "vitest";
import { type Quote, type QuoteInput, quoteOrder } from "#app/domain/billing/quote.ts";
import { CURRENCIES } from "#app/kernel/money.ts";
import { runs } from "#test/support/deep.ts";

const NO_TAX = { mode: "exclusive", rateFor: () => null, reverseCharge: false } as const;
const VAT = { name: "VAT", basisPoints: 2000 };
const percent = fc.integer({ min: 0, max: 100 });

const anyCoupon = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant("percent" as const), percent }),
    fc.record({
      kind: fc.constant("fixed" as const),
      minor: fc.bigInt({ min: 1n, max: 10n ** 7n }),
    }),
  ),
);

const anyOrder = fc
  .record({
    currency: fc.constantFrom(...CURRENCIES),
    lines: fc.array(
      fc.record({
        price: fc.bigInt({ min: 0n, max: 10n ** 7n }),
        open: fc.boolean(),
        basisPoints: fc.option(fc.integer({ min: 0, max: 3000 })),
      }),
      { maxLength: 8 },
    ),
    planDiscountPercent: fc.constantFrom(0, 10, 20, 33, 100),
    coupon: anyCoupon,
    mode: fc.constantFrom("inclusive" as const, "exclusive" as const),
    reverseCharge: fc.boolean(),
  })
  .map(
    ({ lines, coupon, mode, reverseCharge, ...rest }): QuoteInput => ({
      ...rest,
      lines: lines.map(({ price }, at) => ({ id: String(at), price })),
      coupon: coupon && { ...coupon, appliesTo: (id) => lines[Number(id)]?.open ?? false },
      tax: {
        mode,
        reverseCharge,
        rateFor: (id) => {
          const basisPoints = lines[Number(id)]?.basisPoints ?? null;
          return basisPoints === null ? null : { name: "VAT", basisPoints };
        },
      },
    }),
  );

/** What an order must hold to be bookable; throws where it does not. */
function expectSound(input: QuoteInput, quote: Quote) {
  const step = input.currency === "BHD" ? 10n : 1n;
  for (const line of quote.lines) {
    expect(line.net + line.tax).toBe(line.total);
    const paidBeforeTax = input.tax.mode === "inclusive" ? line.total : line.net;
    expect(line.price - line.discount).toBe(paidBeforeTax);
    expect(line.couponDiscount <= line.discount).toBe(true);
    for (const part of [line.discount, line.net, line.tax, line.total])
      expect(part >= 0n).toBe(true);
    expect(line.total % step).toBe(0n);
    if (input.tax.reverseCharge) expect(line.tax).toBe(0n);
  }
  for (const key of ["discount", "couponDiscount", "net", "tax", "total"] as const)
    expect(quote.lines.reduce((total, line) => total + line[key], 0n)).toBe(quote[key]);
  if (input.coupon?.kind === "fixed") expect(quote.couponDiscount <= input.coupon.minor).toBe(true);
}

test("whatever is bought, each line adds up, the order is its lines, and nothing is below zero", () => {
  fc.assert(
    fc.property(anyOrder, (input) => expectSound(input, quoteOrder(input))),
    { numRuns: runs(500) },
  );
});

test("a tax is within half a unit of the exact one, and rounded up from the half", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const points = fc.integer({ min: 0, max: 3000 });
  const modes = fc.constantFrom("inclusive" as const, "exclusive" as const);
  fc.assert(
    fc.property(amount, points, modes, (price, basisPoints, mode) => {
      const { tax } = quoteOrder({
        currency: "EUR",
        lines: [{ id: "a", price }],
        planDiscountPercent: 0,
        tax: { mode, rateFor: () => ({ name: "VAT", basisPoints }), reverseCharge: false },
      });
      const whole = 10_000n + (mode === "inclusive" ? BigInt(basisPoints) : 0n);
      const twiceTheError = 2n * (tax * whole - price * BigInt(basisPoints));
      expect(twiceTheError <= whole && twiceTheError > -whole).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

/** Rounds every step to the nearest unit by itself, as one would with a float; the control of the property above. */
function naiveQuote(input: QuoteInput): Quote {
  const near = (value: number) => BigInt(Math.round(value));
  const lines = input.lines.map(({ id, price }) => {
    const open = input.lines.filter((line) => input.coupon?.appliesTo(line.id)).length;
    const planOff = near((Number(price) * input.planDiscountPercent) / 100);
    const couponDiscount = !input.coupon?.appliesTo(id)
      ? 0n
      : input.coupon.kind === "percent"
        ? near((Number(price) * input.coupon.percent) / 100)
        : near(Number(input.coupon.minor) / open);
    const discount = planOff + couponDiscount;
    const left = price - discount;
    const points = input.tax.reverseCharge ? 0 : (input.tax.rateFor(id)?.basisPoints ?? 0);
    const tax = near((Number(left) * points) / (10_000 + points));
    return {
      id,
      price,
      discount,
      couponDiscount,
      net: left - tax,
      tax,
      taxRate: null,
      taxInclusive: true,
      total: left,
    };
  });
  const sum = (key: "discount" | "couponDiscount" | "net" | "tax" | "total") =>
    lines.reduce((total, line) => total + line[key], 0n);
  return {
    currency: input.currency,
    lines,
    subtotal: lines.reduce((total, { price }) => total + price, 0n),
    discount: sum("discount"),
    couponDiscount: sum("couponDiscount"),
    net: sum("net"),
    tax: sum("tax"),
    total: sum("total"),
  };
}

test("rounding each step by itself does not hold it", () => {
  const property = fc.property(anyOrder, (input) => expectSound(input, naiveQuote(input)));
  expect(fc.check(property, { numRuns: 500 }).failed).toBe(true);
});

test("the plan comes first, the coupon takes of what is left, and the tax of what is left then", () => {
  const quote = quoteOrder({
    currency: "USD",
    lines: [
      { id: "knots", price: 4999n },
      { id: "sails", price: 2000n },
    ],
    planDiscountPercent: 10,
    coupon: { kind: "percent", percent: 50, appliesTo: (id) => id === "knots" },
    tax: { mode: "exclusive", rateFor: () => VAT, reverseCharge: false },
  });
  expect(quote.lines).toMatchObject([
    { discount: 2749n, couponDiscount: 2250n, net: 2250n, tax: 450n, total: 2700n },
    { discount: 200n, couponDiscount: 0n, net: 1800n, tax: 360n, total: 2160n },
  ]);
  expect(quote).toMatchObject({ subtotal: 6999n, discount: 2949n, tax: 810n, total: 4860n });
});

test("a fixed coupon is spread over its lines and never takes more than they cost", () => {
  const of = (minor: bigint) =>
    quoteOrder({
      currency: "JPY",
      lines: ["a", "b", "c"].map((id) => ({ id, price: 100n })),
      planDiscountPercent: 0,
      coupon: { kind: "fixed", minor, appliesTo: () => true },
      tax: NO_TAX,
    });
  expect(of(100n).lines.map(({ discount }) => discount)).toEqual([34n, 33n, 33n]);
  expect(of(1000n)).toMatchObject({ discount: 300n, couponDiscount: 300n, total: 0n });
});

test("under a reverse charge an inclusive price stays what it is, and bears no tax", () => {
  const line = quoteOrder({
    currency: "EUR",
    lines: [{ id: "a", price: 12_000n }],
    planDiscountPercent: 0,
    tax: { mode: "inclusive", rateFor: () => VAT, reverseCharge: true },
  }).lines[0];
  expect(line).toMatchObject({ net: 12_000n, tax: 0n, total: 12_000n, taxRate: VAT });
});

test("a card is never asked for the last digit of a dinar", () => {
  const quote = quoteOrder({
    currency: "BHD",
    lines: [{ id: "a", price: 5124n }],
    planDiscountPercent: 10,
    tax: {
      mode: "exclusive",
      rateFor: () => ({ name: "VAT", basisPoints: 1000 }),
      reverseCharge: false,
    },
  });
  expect(quote).toMatchObject({ discount: 514n, net: 4610n, tax: 460n, total: 5070n });
});
