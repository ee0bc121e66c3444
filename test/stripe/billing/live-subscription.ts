import { change, emit } from "#test/stripe/core/emit.ts";
import { things, type Within } from "#test/stripe/core/world.ts";
import { periodAt } from "./calendar.ts";
import { methodOfSubscription } from "./collect.ts";
import { endSubscription } from "./end-subscription.ts";
import { voidInvoice } from "./invoice-states.ts";
import { anchorOf } from "./items.ts";
import type { Item, Line, Subscription } from "./kinds.ts";
import { lineOfItem } from "./lines.ts";
import { FIRST_PAYMENT, TRIAL_NOTICE, wakeSubscription } from "./moments.ts";
import { amountOf, everyOf, isMetered } from "./price.ts";
import { befall, waitingOf } from "./standing.ts";
import { hasEnded } from "./states.ts";
import { invoiceFor } from "./subscription-invoice.ts";
import { timeOf } from "./time.ts";
import { usageLines } from "./usage.ts";

/** What is due for a subscription by now, in the order in which it matters. */
export function liveSubscription(within: Within, id: string): void {
  const subscription = things(within, "subscription").get(id);
  if (!subscription) return;
  const at = timeOf(within, subscription.customer);
  for (const step of [expire, resumeCollection, dropPending, announceTrialEnd, endAsPlanned, renew])
    if (!hasEnded(subscription.status)) step(within, subscription, at);
  wakeSubscription(within, subscription);
}

function expire(within: Within, subscription: Subscription, at: number): void {
  if (subscription.status !== "incomplete" || at < subscription.created + FIRST_PAYMENT) return;
  voidLatest(within, subscription.latest_invoice);
  befall(within, subscription, "first_payment_timed_out");
}

function voidLatest(within: Within, id: string | null): void {
  const invoice = things(within, "invoice").get(id ?? "");
  if (invoice?.status === "open") voidInvoice(within, invoice);
}

function resumeCollection(within: Within, subscription: Subscription, at: number): void {
  const resumes = subscription.pause_collection?.resumes_at ?? null;
  if (resumes !== null && resumes <= at)
    change(within, subscription, { pause_collection: null }, "customer.subscription.updated");
}

function dropPending(within: Within, subscription: Subscription, at: number): void {
  if ((subscription.pending_update?.expires_at ?? Infinity) > at) return;
  voidLatest(within, waitingOf(within, subscription.id)?.invoice ?? null);
  within.world.notes.delete(`${subscription.id} pending`);
  change(
    within,
    subscription,
    { pending_update: null },
    "customer.subscription.pending_update_expired",
  );
}

function announceTrialEnd(within: Within, subscription: Subscription, at: number): void {
  const { status, trial_end: end, id } = subscription;
  const { notes } = within.world;
  if (status !== "trialing" || end === null || at < end - TRIAL_NOTICE || at >= end) return;
  if (notes.get(`${id} notice`) === end) return;
  notes.set(`${id} notice`, end);
  emit(within, "customer.subscription.trial_will_end", subscription);
}

function endAsPlanned(within: Within, subscription: Subscription, at: number): void {
  if (subscription.cancel_at === null || subscription.cancel_at > at) return;
  const { comment = null, feedback = null } = subscription.cancellation_details ?? {};
  endSubscription(within, subscription, { reason: "cancellation_requested", comment, feedback });
}

/** Items whose period is over begin the next one, on an invoice that is finalized an hour later. */
function renew(within: Within, subscription: Subscription, at: number): void {
  const due = subscription.items.data.filter((item) => item.current_period_end <= at);
  if (due.length === 0 || subscription.status === "paused") return;
  if (subscription.status === "trialing" && !endTrial(within, subscription)) return;
  const usage = due.flatMap((item) => usageLines(within, subscription, item));
  const start = Math.min(...due.map((item) => item.current_period_start));
  const data = subscription.items.data.map((item) =>
    due.includes(item) ? nextPeriod(subscription, item, at) : item,
  );
  const lines = data
    .filter(({ id }) => due.some((item) => item.id === id))
    .flatMap((item) => lineOf(within, subscription, item));
  const kept = subscription.pause_collection?.behavior === "keep_as_draft";
  const invoice = invoiceFor(within, subscription, {
    reason: "subscription_cycle",
    lines: [...usage, ...lines],
    period: { start, end: at },
    automatic: !kept && subscription.status !== "unpaid",
  });
  const items = { ...subscription.items, data };
  const changes = { items, latest_invoice: invoice.id };
  change(within, subscription, changes, "customer.subscription.updated");
}

function nextPeriod(subscription: Subscription, item: Item, at: number): Item {
  const { end } = periodAt(anchorOf(subscription), everyOf(item.price), at);
  return { ...item, current_period_start: item.current_period_end, current_period_end: end };
}

function lineOf(within: Within, subscription: Subscription, item: Item): Line[] {
  if (isMetered(item.price)) return [];
  const period = { start: item.current_period_start, end: item.current_period_end };
  const amount = amountOf(item.price, item.quantity ?? 1);
  return [lineOfItem(within, subscription, item, { amount, period, trial: false })];
}

/** A trial is over; answers whether there is something to bill. */
function endTrial(within: Within, subscription: Subscription): boolean {
  const missing = methodOfSubscription(within, subscription) === null;
  const then = subscription.trial_settings?.end_behavior.missing_payment_method;
  if (missing && then === "cancel") {
    endSubscription(within, subscription, { reason: "payment_failed" });
    return false;
  }
  if (missing && then === "pause") {
    befall(within, subscription, "trial_ended_without_card:pause");
    emit(within, "customer.subscription.paused", subscription);
    return false;
  }
  befall(within, subscription, "trial_ended");
  return true;
}
