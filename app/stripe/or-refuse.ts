import Stripe from "stripe";
import { Refusal } from "#app/kernel/refusal.ts";

const DECLINED =
  "Your card was declined, so nothing was changed. Change the card, or ask your bank, and try again.";

/** What Stripe answers; a card that was declined is a refusal, and everything else that goes wrong stays thrown. */
export async function orRefuse<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
    throw new Refusal("payment_required", DECLINED);
  });
}
