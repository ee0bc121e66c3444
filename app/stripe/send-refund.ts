import Stripe from "stripe";
import type { PaymentFacts } from "#app/domain/billing/facts.ts";
import { stripe } from "./client.ts";
import { paymentFacts } from "./payment-facts.ts";

type AskedRefund = Readonly<{
  id: string;
  tenant: string;
  intentId: string;
  amount: bigint;
}>;

/** The payment as it is with the refund, or why Stripe will never make this one. */
type SentRefund =
  | Readonly<{ kind: "sent"; facts: PaymentFacts }>
  | Readonly<{ kind: "refused"; reason: string; facts: PaymentFacts }>;

/**
 * Stripe gives back so much of the payment, once, however often it is asked and however long ago: a key is forgotten after a
 * day, so the refund is looked for first. Throws where the answer is not known.
 */
export async function sendRefund(refund: AskedRefund): Promise<SentRefund> {
  const { id, tenant, intentId, amount } = refund;
  const known = await paymentFacts(intentId);
  if (isIn(known, id)) return { kind: "sent", facts: known };
  try {
    await stripe().refunds.create(
      { payment_intent: intentId, amount: Number(amount), metadata: { tenant, refund: id } },
      { idempotencyKey: `refund ${id}` },
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const facts = await paymentFacts(intentId);
    if (!isIn(facts, id)) return { kind: "refused", reason: error.message, facts };
  }
  return { kind: "sent", facts: await paymentFacts(intentId) };
}

const isIn = ({ refunds }: PaymentFacts, id: string): boolean =>
  refunds.some(({ operation }) => operation === id);
