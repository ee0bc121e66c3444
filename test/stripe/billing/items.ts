import type Stripe from "stripe";
import type { z } from "zod";
import { idOf } from "#test/stripe/core/identity.ts";
import {
  flag,
  listOf,
  merged,
  metadata,
  orCleared,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, type Within } from "#test/stripe/core/world.ts";
import { inlinePrice, openPrice } from "#test/stripe/resources/prices.ts";
import type { Anchor } from "./calendar.ts";
import { redeem } from "./discounts.ts";
import type { Item, Price, Subscription } from "./kinds.ts";
import { planOf, priceIn } from "./price.ts";
import type { Debit } from "./proration.ts";

/** A discount as a parameter names it. */
export const named = parts({
  coupon: text.optional(),
  discount: text.optional(),
  promotion_code: text.optional(),
});

/** One item as a parameter says it. */
export const itemSaid = parts({
  id: text.optional(),
  clear_usage: flag.optional(),
  deleted: flag.optional(),
  discounts: orCleared(listOf(named)).optional(),
  metadata: metadata.optional(),
  price: text.optional(),
  price_data: inlinePrice.optional(),
  quantity: positive.optional(),
  tax_rates: orCleared(listOf(text)).optional(),
});
export type ItemSaid = z.output<typeof itemSaid>;

/** The tax rates of those names. */
export const ratesOf = (within: Within, ids: readonly string[]): Stripe.TaxRate[] =>
  ids.map((id) => structuredClone(known(within, "tax_rate", id, "tax_rates")));

/** The price that is meant, there already or made on the spot. */
export function priceOf(within: Within, said: ItemSaid, currency: string | null): Price {
  if (said.price) return priceIn(within, said.price, currency);
  if (!said.price_data)
    throw invalid("Missing required param: items[0][price].", {
      code: "parameter_missing",
      param: "items[0][price]",
    });
  return structuredClone(openPrice(within, said.price_data, true)) as Price;
}

/** A new item; its period is the caller's to set. */
export function newItem(
  within: Within,
  owner: Readonly<{ id: string; customer: string; currency: string | null }>,
  said: ItemSaid,
  at: number,
): Item {
  const price = priceOf(within, said, owner.currency);
  const id = idOf("si", 14);
  const whose = { customer: owner.customer, at, subscription_item: id };
  return {
    id,
    object: "subscription_item",
    billing_thresholds: null,
    created: at,
    current_period_end: at,
    current_period_start: at,
    current_trial: null,
    discounts: redeem(within, said.discounts ?? [], whose),
    metadata: merged({}, said.metadata),
    plan: planOf(price),
    price,
    ...(price.recurring?.usage_type !== "metered" && { quantity: said.quantity ?? 1 }),
    subscription: owner.id,
    tax_rates: said.tax_rates ? ratesOf(within, said.tax_rates) : [],
  };
}

/** What was charged for an item's present time, net of discounts; unused time is credited from it. */
export const debitsOf = ({ world }: Within, item: string): Debit[] =>
  (world.notes.get(item) as Debit[] | undefined) ?? [];

export function keepDebits({ world }: Within, item: string, debits: Debit[]): void {
  world.notes.set(item, debits);
}

/** What periods are counted from. */
export function anchorOf(subscription: Subscription): Anchor {
  const day = subscription.billing_cycle_anchor_config?.day_of_month;
  return { at: subscription.billing_cycle_anchor, ...(day !== undefined && { day }) };
}
