import { things, type Within } from "#test/stripe/core/world.ts";
import { DAY, HOUR } from "./calendar.ts";
import type { Subscription } from "./kinds.ts";
import { hasEnded } from "./states.ts";
import { timeOf, wake } from "./time.ts";

/** A first payment that is not made by then ends the subscription before it began. */
export const FIRST_PAYMENT = 23 * HOUR;
/** So long before its end a trial says that it will end. */
export const TRIAL_NOTICE = 3 * DAY;

/** When something happens to a subscription by itself, all of it. */
function momentsOf({ status, created, ...subscription }: Subscription): (number | null)[] {
  if (hasEnded(status)) return [];
  return [
    ...subscription.items.data.map((item) => item.current_period_end),
    status === "incomplete" ? created + FIRST_PAYMENT : null,
    status === "trialing" ? (subscription.trial_end ?? 0) - TRIAL_NOTICE : null,
    subscription.cancel_at,
    subscription.pause_collection?.resumes_at ?? null,
    subscription.pending_update?.expires_at ?? null,
  ];
}

/** Lets the subscription be looked at when next something is due for it. */
export function wakeSubscription(within: Within, subscription: Subscription): void {
  const now = timeOf(within, subscription.customer);
  const ahead = momentsOf(subscription).filter((at): at is number => at !== null && at > now);
  if (ahead.length === 0 || !things(within, "subscription").has(subscription.id)) return;
  const next = Math.min(...ahead);
  wake(within, subscription.customer, { at: next, task: "subscription.wake", id: subscription.id });
}
