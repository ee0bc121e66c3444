import { stripe } from "./client.ts";

/** What became of a page on which something is paid. */
export type CheckoutFacts = Readonly<{
  status: "open" | "complete" | "expired";
  /** The payment that it led to, where there is one. */
  intentId: string | null;
  /** Whose page it is, and which order is paid on it, by what we wrote on it. */
  tenant: string | null;
  orderId: string | null;
}>;

type Session = Awaited<ReturnType<ReturnType<typeof stripe>["checkout"]["sessions"]["retrieve"]>>;

/** What Stripe says now of this page. */
export const checkoutFacts = async (checkoutId: string): Promise<CheckoutFacts> =>
  factsOf(await stripe().checkout.sessions.retrieve(checkoutId));

/** Nobody can pay on this page any more, unless somebody has. */
export async function closeCheckout(checkoutId: string): Promise<CheckoutFacts> {
  const now = await checkoutFacts(checkoutId);
  if (now.status !== "open") return now;
  // Whoever paid in between has completed it: then it cannot be expired, and says so when asked again.
  await stripe()
    .checkout.sessions.expire(checkoutId)
    .catch(() => {});
  const then = await checkoutFacts(checkoutId);
  if (then.status === "open") throw new Error(`Checkout ${checkoutId} did not close.`);
  return then;
}

function factsOf({ status, payment_intent: intent, metadata }: Session): CheckoutFacts {
  return {
    status: status === "complete" ? "complete" : status === "expired" ? "expired" : "open",
    intentId: typeof intent === "string" ? intent : (intent?.id ?? null),
    tenant: metadata?.["tenant"] ?? null,
    orderId: metadata?.["order"] ?? null,
  };
}
