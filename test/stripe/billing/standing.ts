import { change } from "#test/stripe/core/emit.ts";
import { idIn, things, type Within } from "#test/stripe/core/world.ts";
import type { Invoice, Subscription } from "./kinds.ts";
import { type Happening, hasEnded, statusAfter } from "./states.ts";
import { timeOf } from "./time.ts";

/** The subscription that an invoice is for; null where it is for none that is still known. */
export function subscriptionOf(within: Within, { parent }: Invoice): Subscription | null {
  const id = idIn(parent?.subscription_details?.subscription);
  return (id !== null && things(within, "subscription").get(id)) || null;
}

/** What happened changes where the subscription stands, and says so. */
export function befall(
  within: Within,
  subscription: Subscription,
  happening: Happening,
  more: Partial<Subscription> = {},
): void {
  const status = statusAfter(subscription.status, happening);
  if (status === subscription.status && Object.keys(more).length === 0) return;
  if (hasEnded(status)) end(within, subscription, status, more);
  else change(within, subscription, { ...more, status }, "customer.subscription.updated");
}

function end(
  within: Within,
  subscription: Subscription,
  status: Subscription["status"],
  more: Partial<Subscription>,
): void {
  const at = timeOf(within, subscription.customer);
  change(
    within,
    subscription,
    {
      ...more,
      status,
      ended_at: at,
      canceled_at: subscription.canceled_at ?? (status === "canceled" ? at : null),
      cancel_at_period_end: false,
      pending_update: null,
    },
    status === "canceled" ? "customer.subscription.deleted" : "customer.subscription.updated",
  );
}

/** A change that waits for an invoice to be paid. */
export type Waiting = { invoice: string; after: Subscription };

export const waitingOf = ({ world }: Within, subscription: string): Waiting | null =>
  (world.notes.get(`${subscription} pending`) as Waiting | undefined) ?? null;

/** An invoice was paid: the subscription that it is for stands well again, and a change that waited for it is made. */
export function takePaid(within: Within, invoice: Invoice): void {
  const subscription = subscriptionOf(within, invoice);
  if (!subscription) return;
  const waiting = waitingOf(within, subscription.id);
  if (waiting?.invoice === invoice.id) applyWaiting(within, subscription, waiting);
  const latest = subscription.latest_invoice === invoice.id;
  if (latest) befall(within, subscription, "paid");
}

function applyWaiting(within: Within, subscription: Subscription, { after }: Waiting): void {
  within.world.notes.delete(`${subscription.id} pending`);
  const { items, discounts, billing_cycle_anchor, trial_end, trial_start, status } = after;
  change(
    within,
    subscription,
    {
      items,
      discounts,
      billing_cycle_anchor,
      trial_end,
      trial_start,
      status,
      pending_update: null,
    },
    "customer.subscription.updated",
  );
}
