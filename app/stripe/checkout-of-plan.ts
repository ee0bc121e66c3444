import { stripe } from "./client.ts";

/** The subscription that was begun on this page of Stripe's, or null. */
export async function subscriptionBegunBy(checkoutId: string): Promise<string | null> {
  const { subscription } = await stripe().checkout.sessions.retrieve(checkoutId);
  return typeof subscription === "string" ? subscription : (subscription?.id ?? null);
}

/** Nothing can be begun on this page any more. Answers the subscription that was begun on it before, or null. */
export async function closePlanCheckout(checkoutId: string): Promise<string | null> {
  const { status, subscription } = await stripe().checkout.sessions.retrieve(checkoutId);
  if (status === "open") {
    const closed = await stripe()
      .checkout.sessions.expire(checkoutId)
      .catch(() => null);
    if (closed) return null;
    return subscriptionBegunBy(checkoutId);
  }
  return typeof subscription === "string" ? subscription : (subscription?.id ?? null);
}
