import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, things, type Within } from "#test/stripe/core/world.ts";
import type { Every } from "./calendar.ts";
import type { Item, Plan, Price } from "./kinds.ts";
import { rounded } from "./proration.ts";

const PLACES = 12;

/** What so many of it cost, in the smallest unit. */
export function amountOf(price: Price, quantity: number): number {
  const [whole = "0", fraction = ""] = (
    price.unit_amount_decimal ?? String(price.unit_amount ?? 0)
  ).split(".");
  const fine = BigInt(`${whole}${fraction.padEnd(PLACES, "0")}`);
  return Number(rounded(fine * BigInt(quantity), 10n ** BigInt(PLACES)));
}

/** How often a price is billed; refuses one that is paid once. */
export function everyOf(price: Price): Every {
  if (!price.recurring)
    throw invalid(
      `The price specified is set to \`type=one_time\` but this field only accepts prices with \`type=recurring\`.`,
      { param: "items[0][price]" },
    );
  return {
    interval: price.recurring.interval as Every["interval"],
    count: price.recurring.interval_count,
  };
}

export const isMetered = (price: Price): boolean => price.recurring?.usage_type === "metered";

/** What is remembered of a price that was made on the spot: it is good in that one place, though it is not active. */
export const inlineNote = (price: string): string => `${price} inline`;

/** A price in the currency that a subscription or an invoice is in. */
export function priceIn(within: Within, id: string, currency: string | null): Price {
  const price = structuredClone(known(within, "price", id, "price")) as Price;
  if (!price.active && !within.world.notes.has(inlineNote(id)))
    throw invalid("The price specified is inactive. This field only accepts active prices.", {
      param: "price",
    });
  if (currency === null || price.currency === currency) return price;
  const other = price.currency_options?.[currency];
  if (!other)
    throw invalid(
      `The price specified only supports \`${price.currency}\`. This doesn't match the expected currency: \`${currency}\`.`,
      { param: "price" },
    );
  return {
    ...price,
    unit_amount: other.unit_amount,
    unit_amount_decimal: String(other.unit_amount_decimal),
    currency,
  };
}

/** The name of what is sold. */
export const productName = (within: Within, { product }: Price): string =>
  things(within, "product").get(product)?.name ?? "Product";

/** The older word for a recurring price, which items still carry. */
export function planOf(price: Price): Plan {
  return {
    id: price.id,
    object: "plan",
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? "month",
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: price.recurring?.meter ?? null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: price.tiers_mode,
    transform_usage: null,
    trial_period_days: price.recurring?.trial_period_days ?? null,
    usage_type: price.recurring?.usage_type ?? "licensed",
  };
}

/** How an item's price reads on a line: `1 × Pro (at $9.99 / month)`. */
export function described(within: Within, { price, quantity = 1 }: Item): string {
  const { interval, count } = everyOf(price);
  const each = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency: price.currency,
  });
  const digits = each.resolvedOptions().maximumFractionDigits ?? 2;
  const often = count === 1 ? interval : `every ${count} ${interval}s`;
  return `${quantity} × ${productName(within, price)} (at ${each.format(amountOf(price, 1) / 10 ** digits)} / ${often})`;
}
