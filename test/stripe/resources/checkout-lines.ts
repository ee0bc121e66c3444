import type Stripe from "stripe";
import type { z } from "zod";
import { couponNote } from "#test/stripe/billing/discounts.ts";
import { type LineOut, type Off, type Rate, totalsOf } from "#test/stripe/billing/totals.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { listOf, parts, positive, text } from "#test/stripe/core/params.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, type Within } from "#test/stripe/core/world.ts";
import { inlinePrice, openPrice } from "./prices.ts";

export type Line = Omit<Stripe.LineItem, "price"> & { price: Kinds["price"] };
type Asked = {
  price?: string | undefined;
  price_data?: z.output<typeof inlinePrice> | undefined;
  quantity?: number | undefined;
  tax_rates?: string[] | undefined;
};

/** One line of what a person is to pay for. */
export const lineItem = parts({
  price: text.optional(),
  price_data: inlinePrice.optional(),
  quantity: positive.optional(),
  tax_rates: listOf(text).optional(),
});
export const discountSaid = parts({
  coupon: text.optional(),
  promotion_code: text.optional(),
});

/** The lines of a session and their sums. While a trial runs, what recurs costs nothing. */
export function linesOf(
  within: Within,
  asked: readonly Asked[],
  discounts: readonly { coupon: string }[],
  trial: boolean,
) {
  const priced = asked.map((line, at) => ({
    ...line,
    price: priceOf(within, line, at),
    quantity: line.quantity ?? 1,
    rates: (line.tax_rates ?? []).map((id) => rateOf(within, id)),
  }));
  ensureOneCurrency(priced.map(({ price }) => price.currency));
  const totals = totalsOf(
    priced.map(({ price, quantity, rates }) => ({
      amount: trial && price.recurring ? 0 : Number(price.unit_amount) * quantity,
      product: idIn(price.product),
      discountable: true,
      rates,
      off: [],
    })),
    discounts.map(({ coupon }) => offOf(within, coupon)),
  );
  const lines = totals.lines.flatMap((line, at) => {
    const of = priced[at];
    return of ? [itemOf(within, of, line)] : [];
  });
  return { lines, totals, currency: priced[0]?.price.currency ?? null };
}

function priceOf(within: Within, { price, price_data: fresh }: Asked, at: number): Kinds["price"] {
  if (price) return known(within, "price", price, `line_items[${at}][price]`);
  if (fresh) return openPrice(within, fresh, false);
  throw invalid("You must specify either `price` or `price_data` for each line item.", {
    code: "parameter_missing",
    param: `line_items[${at}][price]`,
  });
}

function ensureOneCurrency(currencies: readonly string[]): void {
  if (new Set(currencies).size > 1)
    throw invalid("All line items must have the same currency.", { param: "line_items" });
}

function rateOf(within: Within, id: string): Rate {
  const { percentage, inclusive } = known(within, "tax_rate", id, "line_items[0][tax_rates]");
  return { id, percentage, inclusive };
}

function offOf(within: Within, id: string): Off {
  const { percent_off: percent, amount_off: amount } = known(within, "coupon", id, "discounts");
  return { id, percent, amount, products: couponNote(within, id).products };
}

/** The coupons behind what is named, each itself or by a code for it. */
export const couponsOf = (
  within: Within,
  named: readonly { coupon?: string | undefined; promotion_code?: string | undefined }[],
) =>
  named.map(({ coupon, promotion_code: code }) => {
    const promotion = code ? known(within, "promotion_code", code, "discounts").promotion : null;
    const id = idIn(promotion?.coupon) ?? coupon ?? "";
    return { coupon: known(within, "coupon", id, "discounts").id, promotion_code: code ?? null };
  });

function itemOf(
  within: Within,
  { price, quantity }: { price: Kinds["price"]; quantity: number },
  { discounts, taxes, net }: LineOut,
): Line {
  const discount = discounts.reduce((sum, { amount }) => sum + amount, 0);
  const onTop = taxes.filter(({ rate }) => !rate.inclusive);
  const subtotal = net + discount;
  return {
    id: idOf("li"),
    object: "item",
    adjustable_quantity: null,
    amount_discount: discount,
    amount_subtotal: subtotal,
    amount_tax: taxes.reduce((sum, { amount }) => sum + amount, 0),
    amount_total: net + onTop.reduce((sum, { amount }) => sum + amount, 0),
    currency: price.currency,
    description: known(within, "product", idIn(price.product) ?? "").name,
    metadata: {},
    price,
    quantity,
  };
}
