import Stripe from "stripe";
import { env } from "#app/kernel/env.ts";
import type { ProcessorEvent } from "#tenants/processor/event.ts";
import { moment } from "./moment.ts";

/** How old a signed delivery may be; whoever overheard one cannot send it again later. */
const TOLERANCE_SECONDS = 5 * 60;

/** Whether Stripe's deliveries are heard at all: not without a key, and not without a secret to know them by. */
export function hearsEvents(): boolean {
  const { stripe } = env();
  return stripe.kind === "on" && stripe.webhookSecrets.length > 0;
}

/**
 * The event that a delivery brings, if one of our secrets signed exactly these bytes within the last five minutes;
 * else null. Of what the delivery says about its object, only which one it is.
 */
export function heardEvent(body: Buffer, signature: string): ProcessorEvent | null {
  const { stripe } = env();
  for (const secret of stripe.kind === "on" ? stripe.webhookSecrets : []) {
    try {
      return eventOf(Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE_SECONDS));
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    }
  }
  return null;
}

/** What is kept of an event of Stripe's. */
export function eventOf({ id, type, account, created, data }: Stripe.Event): ProcessorEvent {
  const { id: objectId, object: objectKind } = data.object as { id?: string; object: string };
  return {
    id,
    type,
    objectKind,
    objectId: objectId ?? "",
    account: account ?? null,
    createdAt: moment(created),
  };
}
