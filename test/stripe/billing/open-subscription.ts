import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { listed } from "#test/stripe/core/list.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { put, type Within } from "#test/stripe/core/world.ts";
import { type Anchor, anchorOn, boundary, DAY, type Period, periodAt } from "./calendar.ts";
import { attempt } from "./collect.ts";
import { redeem } from "./discounts.ts";
import { emptySubscription } from "./empty-subscription.ts";
import { finalize } from "./invoice-states.ts";
import { type ItemSaid, newItem } from "./items.ts";
import type { Item, Line, Subscription } from "./kinds.ts";
import { lineOfItem } from "./lines.ts";
import { wakeSubscription } from "./moments.ts";
import { amountOf, everyOf, isMetered } from "./price.ts";
import { worthOfRest } from "./proration.ts";
import { invoiceFor } from "./subscription-invoice.ts";
import type { CreateSaid } from "./subscription-params.ts";
import { timeOf } from "./time.ts";

/** A new subscription with its first invoice, tried at once unless the buyer is to confirm it. */
export function openSubscription(within: Within, said: CreateSaid): Subscription {
  const at = timeOf(within, said.customer);
  const id = idOf("sub");
  const items = itemsOf(within, id, said, at);
  const trialEnd = trialEndOf(said, items, at);
  const anchor = anchorFor(said, items, at, trialEnd);
  for (const item of items) Object.assign(item, firstPeriod(item, anchor, at, trialEnd));
  const end = said.cancel_at_period_end ? items[0]?.current_period_end : said.cancel_at;
  const subscription = put<"subscription">(within, {
    ...emptySubscription(within, said, { id, at, trialEnd }),
    billing_cycle_anchor: anchor.at,
    cancel_at: end ?? null,
    currency: items[0]?.price.currency ?? "usd",
    items: listed(items, false, `/v1/subscription_items?subscription=${id}`),
  });
  subscription.discounts = redeem(within, said.discounts ?? [], {
    customer: said.customer,
    at,
    subscription: id,
  });
  const invoice = invoiceFor(within, subscription, {
    reason: "subscription_create",
    lines: firstLines(within, subscription, { anchor, at, said }),
    automatic: false,
  });
  emit(within, "customer.subscription.created", subscription);
  finalize(within, invoice);
  invoice.auto_advance = invoice.status === "open";
  const now = said.payment_behavior !== "default_incomplete";
  if (now && invoice.status === "open" && invoice.collection_method === "charge_automatically")
    attempt(within, invoice, { automatic: true });
  wakeSubscription(within, subscription);
  return subscription;
}

function itemsOf(within: Within, id: string, said: CreateSaid, at: number): Item[] {
  let currency = said.currency ?? null;
  const items = said.items.map((each: ItemSaid) => {
    const item = newItem(within, { id, customer: said.customer, currency }, each, at);
    everyOf(item.price);
    currency ??= item.price.currency;
    return item;
  });
  if (items.length === 0)
    throw invalid("Missing required param: items.", { code: "parameter_missing", param: "items" });
  return items;
}

function trialEndOf(said: CreateSaid, items: readonly Item[], at: number): number | null {
  if (said.trial_end === "now") return null;
  if (said.trial_end !== undefined) {
    if (said.trial_end <= at)
      throw invalid("Invalid timestamp: must be in the future.", { param: "trial_end" });
    return said.trial_end;
  }
  const ofPrice = said.trial_from_plan ? items[0]?.price.recurring?.trial_period_days : null;
  const days = said.trial_period_days ?? ofPrice ?? 0;
  return days > 0 ? at + days * DAY : null;
}

function anchorFor(
  said: CreateSaid,
  items: readonly Item[],
  at: number,
  trialEnd: number | null,
): Anchor {
  if (said.billing_cycle_anchor_config) return anchorOn(at, said.billing_cycle_anchor_config);
  if (said.billing_cycle_anchor === undefined) return { at: trialEnd ?? at };
  const latest = Math.max(
    ...items.map(({ price }) => boundary({ at: trialEnd ?? at }, everyOf(price), 1)),
  );
  if (said.billing_cycle_anchor > latest || said.billing_cycle_anchor < at)
    throw invalid(
      `billing_cycle_anchor cannot be later than next natural billing date (${latest}).`,
      {
        param: "billing_cycle_anchor",
      },
    );
  return { at: said.billing_cycle_anchor };
}

function firstPeriod(item: Item, anchor: Anchor, at: number, trialEnd: number | null) {
  const end = trialEnd ?? periodAt(anchor, everyOf(item.price), at).end;
  return { current_period_start: at, current_period_end: end };
}

type First = Readonly<{ anchor: Anchor; at: number; said: CreateSaid }>;

function firstLines(within: Within, subscription: Subscription, first: First): Line[] {
  const trial = subscription.trial_end !== null;
  return subscription.items.data.flatMap((item) => {
    if (isMetered(item.price) && !trial) return [];
    const period = { start: item.current_period_start, end: item.current_period_end };
    const amount = trial ? 0 : firstAmount(item, first);
    return lineOfItem(within, subscription, item, { amount, period, trial });
  });
}

/** A first period that is cut short by its anchor costs its part of a whole one, or nothing where nothing is prorated. */
function firstAmount(item: Item, { anchor, at, said }: First): number {
  const whole: Period = periodAt(anchor, everyOf(item.price), at);
  const amount = amountOf(item.price, item.quantity ?? 1);
  if (whole.start === at) return amount;
  return said.proration_behavior === "none" ? 0 : worthOfRest(amount, whole, at);
}
