import type Stripe from "stripe";
import type { ReservedDeed } from "#app/domain/billing/reserve-deed.ts";
import { stripe } from "./client.ts";
import { secondsOf } from "./moment.ts";

/** Stripe has done this with the subscription; asked for twice, once. `asOf` names one wish of somebody who may have others. */
export async function doPlanDeed(reserved: ReservedDeed, asOf = 0): Promise<void> {
  const { processorId, subscriptionId, revision, deed, isUnpaid } = reserved;
  const once = { idempotencyKey: `subscription ${subscriptionId} ${deed} ${revision} ${asOf}` };
  const { subscriptions } = stripe();
  if (deed === "cancel" && isUnpaid) await subscriptions.cancel(processorId, {}, once);
  else await subscriptions.update(processorId, wish(reserved), once);
}

function wish({ deed, isUnpaid, periodEnd }: ReservedDeed): Stripe.SubscriptionUpdateParams {
  if (deed === "cancel") return { cancel_at_period_end: true };
  if (deed === "undo-cancel") return { cancel_at_period_end: false };
  if (deed === "pause")
    return {
      pause_collection: { behavior: "void" },
      metadata: { paused_from: String(secondsOf(periodEnd)) },
    };
  return isUnpaid ? { ...RESUMED, ...BEGUN_NOW } : RESUMED;
}

const RESUMED = { pause_collection: "", metadata: { paused_from: "" } } as const;

const BEGUN_NOW = {
  billing_cycle_anchor: { type: "now" },
  proration_behavior: "none",
  payment_behavior: "error_if_incomplete",
} as const;
