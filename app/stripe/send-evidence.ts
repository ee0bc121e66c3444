import Stripe from "stripe";
import type { PaymentFacts } from "#app/domain/billing/facts.ts";
import { stripe } from "./client.ts";
import { paymentFacts } from "./payment-facts.ts";

type ReadyEvidence = Readonly<{
  id: string;
  processorId: string;
  intentId: string;
  buyer: Readonly<{ name: string; email: string; address: string | null }>;
  product: string;
  /** When the buyer could use it from, in ISO 8601. */
  servedAt: string;
  activity: string;
  document: string;
}>;

/** The payment after the bank has the evidence, or why Stripe does not take it. */
type SentEvidence =
  | Readonly<{ kind: "sent"; facts: PaymentFacts }>
  | Readonly<{ kind: "refused"; reason: string }>;

/** The most characters that one field of evidence holds (docs.stripe.com/api/disputes/update). */
const LONGEST = 20_000;

/** The bank has our side of the story, for good: evidence is handed in once. Throws where the answer is not known. */
export async function sendEvidence(ready: ReadyEvidence): Promise<SentEvidence> {
  const { id, processorId, intentId, buyer, product, servedAt, activity, document } = ready;
  try {
    await stripe().disputes.update(
      processorId,
      {
        submit: true,
        evidence: {
          customer_name: buyer.name,
          customer_email_address: buyer.email,
          ...(buyer.address && { customer_purchase_ip: buyer.address }),
          product_description: product.slice(0, LONGEST),
          service_date: servedAt.slice(0, 10),
          access_activity_log: activity.slice(0, LONGEST),
          uncategorized_text: document.slice(0, LONGEST),
        },
      },
      { idempotencyKey: `evidence ${id}` },
    );
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    return { kind: "refused", reason: error.message };
  }
  return { kind: "sent", facts: await paymentFacts(intentId) };
}
