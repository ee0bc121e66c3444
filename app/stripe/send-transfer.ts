import Stripe from "stripe";
import type { PayoutFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { stripe } from "./client.ts";
import { factsOf } from "./payout-facts.ts";

export type AskedPayout = Readonly<{
  id: string;
  tenant: string;
  accountId: string;
  currency: string;
  amount: bigint;
}>;

/** The transfer that was made, or why Stripe will never make this one. */
export type SentPayout =
  | Readonly<{ kind: "sent"; facts: PayoutFacts }>
  | Readonly<{ kind: "refused"; reason: string }>;

/**
 * Stripe has transferred this payout to the seller, once, however often it is asked and however long ago: a key is
 * forgotten after a day, so the transfer is looked for first. Throws where the answer is not known.
 */
export async function sendTransfer(payout: AskedPayout): Promise<SentPayout> {
  const { id, tenant, accountId: destination, currency, amount } = payout;
  const group = `payout ${id}`;
  const { data } = await stripe().transfers.list({ transfer_group: group, limit: 1 });
  if (data[0]) return { kind: "sent", facts: factsOf(data[0]) };
  try {
    const transfer = await stripe().transfers.create(
      {
        ...{ destination, currency: currency.toLowerCase(), amount: Number(amount) },
        transfer_group: group,
        metadata: { tenant, payout: id },
      },
      { idempotencyKey: group },
    );
    return { kind: "sent", facts: factsOf(transfer) };
  } catch (error) {
    if (!isFinal(error)) throw error;
    return { kind: "refused", reason: error.message };
  }
}

/** Whether Stripe has looked at the request and said no; anything else may have been done, or may be done later. */
const isFinal = (error: unknown): error is Stripe.errors.StripeError =>
  error instanceof Stripe.errors.StripeInvalidRequestError ||
  error instanceof Stripe.errors.StripePermissionError;
