import type Stripe from "stripe";
import type { PayoutFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { stripe } from "./client.ts";
import { stripeMoney } from "./stripe-money.ts";

/** What Stripe says now of this transfer to a seller. */
export const payoutFacts = async (transferId: string): Promise<PayoutFacts> =>
  factsOf(await stripe().transfers.retrieve(transferId));

/** A transfer as facts of our own. */
export function factsOf(transfer: Stripe.Transfer): PayoutFacts {
  const { destination, reversals } = transfer;
  const returns = reversals.data.map(({ created }) => created);
  return {
    transferId: transfer.id,
    tenant: transfer.metadata["tenant"] ?? null,
    payoutId: transfer.metadata["payout"] ?? null,
    accountId: (typeof destination === "string" ? destination : destination?.id) ?? "",
    amount: stripeMoney(transfer.amount, transfer.currency),
    at: moment(transfer.created),
    returned: stripeMoney(transfer.amount_reversed, transfer.currency),
    returnedAt: returns.length > 0 ? moment(Math.max(...returns)) : null,
  };
}

const moment = (seconds: number): Date => new Date(seconds * 1_000);
