import { merged } from "#test/stripe/core/params.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import type { Within } from "#test/stripe/core/world.ts";
import { redeem } from "./discounts.ts";
import { type ItemSaid, newItem, priceOf, ratesOf } from "./items.ts";
import type { Item, Subscription } from "./kinds.ts";
import { everyOf, planOf } from "./price.ts";

/** One item before and after: null before where it is new, null after where it is taken away. */
export type Pair = Readonly<{ before: Item | null; after: Item | null }>;

/** The items of a subscription as an update wants them, each beside what it was. */
export function nextItems(
  within: Within,
  subscription: Subscription,
  said: readonly ItemSaid[],
  at: number,
): Pair[] {
  const old = subscription.items.data.map((before): Pair => {
    const change = said.find(({ id }) => id === before.id);
    if (change?.deleted) return { before, after: null };
    return { before, after: change ? changed(within, subscription, before, change, at) : before };
  });
  const known = new Set(subscription.items.data.map(({ id }) => id));
  const unknown = said.find(({ id }) => id !== undefined && !known.has(id));
  if (unknown)
    throw invalid(`No such subscription item: '${unknown.id}'`, {
      code: "resource_missing",
      param: "items[0][id]",
    });
  const fresh = said
    .filter(({ id }) => id === undefined)
    .map((each): Pair => {
      const after = newItem(within, subscription, each, at);
      everyOf(after.price);
      return { before: null, after };
    });
  return [...old, ...fresh];
}

function changed(
  within: Within,
  subscription: Subscription,
  before: Item,
  said: ItemSaid,
  at: number,
): Item {
  const price =
    said.price || said.price_data ? priceOf(within, said, subscription.currency) : before.price;
  everyOf(price);
  const whose = { customer: subscription.customer, at, subscription_item: before.id };
  return {
    ...before,
    price,
    plan: planOf(price),
    metadata: merged(before.metadata, said.metadata),
    ...(said.quantity !== undefined && { quantity: said.quantity }),
    ...(said.tax_rates !== undefined && { tax_rates: ratesOf(within, said.tax_rates ?? []) }),
    ...(said.discounts !== undefined && {
      discounts: redeem(within, said.discounts ?? [], whose),
    }),
  };
}

/** Whether it costs something else now. */
export const costsElse = ({ before, after }: Pair): boolean =>
  before?.price.id !== after?.price.id || before?.quantity !== after?.quantity;

/** Whether it is billed at other times now, so that a new period begins for all. */
export const hasOtherRhythm = ({ before, after }: Pair): boolean => {
  if (!before || !after) return false;
  const [old, now] = [everyOf(before.price), everyOf(after.price)];
  return old.interval !== now.interval || old.count !== now.count;
};
