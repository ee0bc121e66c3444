import { usableCoupon } from "#app/domain/billing/coupons/queries.ts";
import { type Quote, quoteOrder } from "#app/domain/billing/quote.ts";
import { keptVatNumber } from "#app/domain/billing/tax/kept-vat-number.ts";
import { taxFor } from "#app/domain/billing/tax/queries.ts";
import { termsOf } from "#app/domain/billing/terms-of.ts";
import type { Currency } from "#app/kernel/money.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Product } from "./product.ts";

/** What a buyer says of themselves that changes the price. */
export type BuyerWords = Readonly<{
  country?: string | undefined;
  region?: string | undefined;
  vatNumber?: string | undefined;
}>;

type PriceQuestion = BuyerWords &
  Readonly<{
    currency: Currency;
    products: readonly Product[];
    couponCode?: string | undefined;
  }>;

/** What is bought, as a coupon looks at it. */
export const couponLines = (products: readonly Product[]) =>
  products.map(({ id, kind }) => ({ id, kind, itemId: id }));

/**
 * What these cost this buyer today: with the coupon, which is not taken yet, and the tax of their place, which a
 * business across a border owes itself. Refuses a coupon that cannot be used and a VAT number that cannot be one.
 */
export async function priceOrder(
  glance: Glance<Person>,
  { currency, products, couponCode, ...buyer }: PriceQuestion,
): Promise<Readonly<{ quote: Quote; reverseCharge: boolean }>> {
  const { personId } = glance.actor;
  const lines = couponLines(products);
  const coupon = couponCode
    ? await usableCoupon(glance, { code: couponCode, personId, currency, lines })
    : null;
  const country = buyer.country || null;
  const vatNumber = keptVatNumber(country ?? "", buyer.vatNumber ?? "") || null;
  const place = { country, region: buyer.region ?? "", vatNumber };
  const { mode, rate, reverseCharge } = await taxFor(glance, place, "course");
  const quote = quoteOrder({
    currency,
    lines: products,
    planDiscountPercent: (await termsOf(glance, personId)).discountPercent,
    coupon: coupon?.terms ?? null,
    tax: { mode, rateFor: () => rate, reverseCharge },
  });
  return { quote, reverseCharge };
}
