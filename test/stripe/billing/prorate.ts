import type { Within } from "#test/stripe/core/world.ts";
import { type Period, periodAt } from "./calendar.ts";
import { offOf, running } from "./discounts.ts";
import { openInvoiceItem } from "./invoice-item.ts";
import { anchorOf, debitsOf, keepDebits } from "./items.ts";
import type { Item, Subscription } from "./kinds.ts";
import { costsElse, type Pair } from "./next-items.ts";
import { amountOf, everyOf, isMetered, productName } from "./price.ts";
import { creditFor, worthOfRest } from "./proration.ts";
import { totalsOf } from "./totals.ts";

const day = (at: number): string =>
  new Date(at * 1000).toLocaleDateString("en-GB", {
    day: "2-digit",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });

/** Puts on the next invoice what is given back for the time that is not used, and what the rest of it costs now. */
export function prorate(
  within: Within,
  subscription: Subscription,
  pairs: readonly Pair[],
  { at, reset }: Readonly<{ at: number; reset: boolean }>,
): void {
  for (const pair of pairs) {
    if (!reset && !costsElse(pair)) continue;
    if (pair.before) credit(within, subscription, pair.before, at);
    if (pair.after && !reset) debit(within, subscription, pair.after, at);
  }
}

/** What was charged for the time after `at` is given back. Nothing is charged for that time any longer. */
export function credit(within: Within, subscription: Subscription, item: Item, at: number): void {
  const amount = creditFor(debitsOf(within, item.id), at);
  keepDebits(within, item.id, []);
  const name = productName(within, item.price);
  if (amount !== 0)
    put(within, subscription, item, {
      amount,
      description: `Unused time on ${name} after ${day(at)}`,
      period: { start: at, end: item.current_period_end },
    });
}

function debit(within: Within, subscription: Subscription, item: Item, at: number): void {
  if (isMetered(item.price)) return;
  const whole = periodAt(anchorOf(subscription), everyOf(item.price), at);
  const amount = worthOfRest(netPrice(within, subscription, item, at), whole, at);
  const period = { start: at, end: item.current_period_end };
  keepDebits(within, item.id, [{ amount, period }]);
  const name = productName(within, item.price);
  if (amount !== 0)
    put(within, subscription, item, {
      amount,
      description: `Remaining time on ${quantityOf(item)}${name} after ${day(at)}`,
      period,
    });
}

const quantityOf = ({ quantity = 1 }: Item): string => (quantity === 1 ? "" : `${quantity} × `);

/** What a whole period would cost with the discounts that run. */
function netPrice(within: Within, subscription: Subscription, item: Item, at: number): number {
  const whole = running(within, subscription.discounts, at).map((id) => offOf(within, id));
  const line = {
    amount: amountOf(item.price, item.quantity ?? 1),
    product: item.price.product,
    discountable: true,
    rates: [],
    off: running(within, item.discounts, at).map((id) => offOf(within, id)),
  };
  return totalsOf([line], whole).lines[0]?.net ?? 0;
}

type Part = Readonly<{ amount: number; description: string; period: Period }>;

function put(within: Within, subscription: Subscription, item: Item, part: Part): void {
  openInvoiceItem(within, {
    ...part,
    customer: subscription.customer,
    currency: subscription.currency,
    price: item.price,
    quantity: item.quantity ?? 1,
    rates: item.tax_rates,
    // What is prorated is net already.
    discountable: false,
    metadata: subscription.metadata,
    subscription: subscription.id,
    item: item.id,
    proration: true,
  });
}
