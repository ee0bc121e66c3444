import { change } from "#test/stripe/core/emit.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, type Within } from "#test/stripe/core/world.ts";
import { boundary, HOUR } from "./calendar.ts";
import { attempt } from "./collect.ts";
import { pendingLines } from "./invoice-item.ts";
import { finalize } from "./invoice-states.ts";
import type { Invoice, Item, Line, Subscription } from "./kinds.ts";
import { lineOfItem } from "./lines.ts";
import { wakeSubscription } from "./moments.ts";
import { hasOtherRhythm, nextItems, type Pair } from "./next-items.ts";
import { plainChanges } from "./plain-changes.ts";
import { amountOf, everyOf, isMetered } from "./price.ts";
import { prorate } from "./prorate.ts";
import { befall } from "./standing.ts";
import { hasEnded } from "./states.ts";
import { invoiceFor } from "./subscription-invoice.ts";
import type { UpdateSaid } from "./subscription-params.ts";
import { supposing } from "./supposing.ts";
import { timeOf } from "./time.ts";

/** The subscription is as the update wants it, what that costs is on an invoice or waits for the next one. */
export function changeSubscription(
  within: Within,
  subscription: Subscription,
  said: UpdateSaid,
): Subscription {
  if (hasEnded(subscription.status))
    throw invalid("A canceled subscription can only update its cancellation_details and metadata.");
  const before = structuredClone(subscription);
  const notYet =
    said.payment_behavior === "pending_if_incomplete" && !wouldPay(within, subscription, said);
  const invoice = make(within, subscription, said);
  if (notYet && invoice) holdBack(within, subscription, before, invoice);
  const previous = before as unknown as Record<string, unknown>;
  const after = { ...subscription };
  Object.assign(subscription, previous);
  change(within, subscription, after, "customer.subscription.updated");
  if (invoice) collect(within, subscription, invoice, said);
  wakeSubscription(within, subscription);
  return subscription;
}

/** Makes the change; answers the draft of what is to be paid for it at once. */
function make(within: Within, subscription: Subscription, said: UpdateSaid): Invoice | null {
  const at = timeOf(within, subscription.customer);
  const pairs = nextItems(within, subscription, said.items ?? [], at);
  const trial = said.trial_end;
  const reset = isReset(subscription, pairs, said);
  Object.assign(subscription, plainChanges(within, subscription, said, at));
  align(subscription, pairs, at);
  const prorates = said.proration_behavior !== "none" && subscription.status !== "trialing";
  if (prorates) prorate(within, subscription, pairs, { at: said.proration_date ?? at, reset });
  subscription.items = { ...subscription.items, data: itemsOf(pairs) };
  if (typeof trial === "number") return startTrial(subscription, trial, at);
  if (reset) restart(subscription, at);
  else if (said.proration_behavior !== "always_invoice" || !isOwed(within, subscription))
    return null;
  return invoiceFor(within, subscription, {
    reason: "subscription_update",
    lines: reset ? wholeLines(within, subscription) : [],
    automatic: false,
    ...(said.proration_date !== undefined && { prorationDate: said.proration_date }),
  });
}

/** Whether periods are counted anew. */
const isReset = ({ status }: Subscription, pairs: readonly Pair[], said: UpdateSaid): boolean =>
  said.trial_end !== undefined ||
  said.billing_cycle_anchor?.type === "now" ||
  (status !== "trialing" && pairs.some(hasOtherRhythm));

function itemsOf(pairs: readonly Pair[]): Item[] {
  const items = pairs.flatMap(({ after }) => after ?? []);
  if (items.length === 0)
    throw invalid("A subscription must have at least one active plan.", { param: "items" });
  return items;
}

/** A new item goes with the periods of the others. */
function align({ billing_cycle_anchor }: Subscription, pairs: readonly Pair[], at: number): void {
  const [first] = pairs.flatMap(({ before }) => before ?? []);
  const end = first?.current_period_end ?? billing_cycle_anchor;
  for (const { before, after } of pairs)
    if (!before && after)
      Object.assign(after, { current_period_start: at, current_period_end: end });
}

/** Whether anything waits for an invoice of this subscription. */
const isOwed = (within: Within, { id, customer, currency }: Subscription): boolean =>
  pendingLines(within, { customer, currency, subscription: id }).length > 0;

function startTrial(subscription: Subscription, end: number, at: number): null {
  Object.assign(subscription, {
    billing_cycle_anchor: end,
    billing_cycle_anchor_config: null,
    status: "trialing",
    trial_start: subscription.trial_start ?? at,
    trial_end: end,
  });
  for (const item of subscription.items.data)
    Object.assign(item, { current_period_start: at, current_period_end: end });
  return null;
}

/** A new period begins now, for every item; a trial is over. */
function restart(subscription: Subscription, at: number): void {
  const trialing = subscription.status === "trialing";
  Object.assign(subscription, {
    billing_cycle_anchor: at,
    billing_cycle_anchor_config: null,
    ...(trialing && { status: "active", trial_end: at }),
  });
  for (const item of subscription.items.data)
    Object.assign(item, {
      current_period_start: at,
      current_period_end: boundary({ at }, everyOf(item.price), 1),
    });
}

const wholeLines = (within: Within, subscription: Subscription): Line[] =>
  subscription.items.data
    .filter(({ price }) => !isMetered(price))
    .map((item) =>
      lineOfItem(within, subscription, item, {
        amount: amountOf(item.price, item.quantity ?? 1),
        period: { start: item.current_period_start, end: item.current_period_end },
        trial: false,
      }),
    );

/** Whether what is to be paid at once for a change would be paid. */
export function wouldPay(within: Within, subscription: Subscription, said: UpdateSaid): boolean {
  return supposing(within, (copy) => {
    const same = known(copy, "subscription", subscription.id);
    const invoice = make(copy, same, said);
    if (!invoice) return true;
    collect(copy, same, invoice, { ...said, payment_behavior: "allow_incomplete" });
    return invoice.status === "paid";
  });
}

/** The subscription stays as it was until the invoice is paid, for at most 23 hours. */
function holdBack(
  within: Within,
  subscription: Subscription,
  before: Subscription,
  invoice: Invoice,
): void {
  const after = structuredClone(subscription);
  const at = timeOf(within, subscription.customer);
  within.world.notes.set(`${subscription.id} pending`, { invoice: invoice.id, after });
  Object.assign(subscription, before, {
    latest_invoice: invoice.id,
    pending_update: {
      billing_cycle_anchor: after.billing_cycle_anchor,
      cancel_at_period_end: null,
      discount: null,
      discounts: null,
      expires_at: at + 23 * HOUR,
      metadata: null,
      subscription_items: after.items.data,
      trial_end: null,
      trial_from_plan: null,
    },
  });
}

function collect(
  within: Within,
  subscription: Subscription,
  invoice: Invoice,
  said: UpdateSaid,
): void {
  finalize(within, invoice);
  if (invoice.status !== "open" || invoice.collection_method !== "charge_automatically") return;
  invoice.auto_advance = subscription.pending_update === null;
  if (said.payment_behavior === "default_incomplete")
    befall(within, subscription, "payment_failed");
  else attempt(within, invoice, { automatic: true });
}
