import type Stripe from "stripe";
import type {
  ChargeFacts,
  DisputeFacts,
  DisputeStatus,
  PaymentFacts,
  PaymentStatus,
  RefundFacts,
  RefundStatus,
} from "#app/domain/billing/facts.ts";
import { money } from "#app/kernel/money.ts";
import { stripe } from "./client.ts";
import { moment } from "./moment.ts";
import { stripeMoney } from "./stripe-money.ts";

/** More refunds or disputes than one payment can have. */
const EVERY = { limit: 1_000 };

/** What Stripe says now of this payment intent, its charge, refunds and disputes. */
export async function paymentFacts(intentId: string): Promise<PaymentFacts> {
  const hanging = { payment_intent: intentId, limit: 100 };
  const [intent, refunds, disputes] = await Promise.all([
    stripe().paymentIntents.retrieve(intentId, {
      expand: ["latest_charge.balance_transaction", "customer"],
    }),
    stripe().refunds.list(hanging).autoPagingToArray(EVERY),
    stripe().disputes.list(hanging).autoPagingToArray(EVERY),
  ]);
  const customer = typeof intent.customer === "string" ? null : intent.customer;
  const owner = customer && !customer.deleted ? customer.metadata["tenant"] : undefined;
  return {
    intentId: intent.id,
    // What pays an invoice carries no words of ours; its customer does.
    tenant: intent.metadata["tenant"] ?? owner ?? null,
    orderId: intent.metadata["order"] ?? null,
    customerId: idOf(intent.customer),
    status: intent.status as PaymentStatus,
    captured: stripeMoney(intent.amount_received, intent.currency),
    charge: chargeFacts(intent.latest_charge),
    refunds: refunds.map(refundFacts).sort(byAge),
    disputes: disputes.map(disputeFacts).sort(byAge),
  };
}

function chargeFacts(charge: Stripe.PaymentIntent["latest_charge"]): ChargeFacts | null {
  if (!charge || typeof charge === "string" || charge.status !== "succeeded") return null;
  const { balance_transaction: reckoned } = charge;
  const card = charge.payment_method_details?.card;
  return {
    id: charge.id,
    fee:
      reckoned && typeof reckoned !== "string"
        ? stripeMoney(reckoned.fee, reckoned.currency)
        : null,
    at: moment(charge.created),
    card: card
      ? { brand: card.brand ?? "card", last4: card.last4 ?? "", country: card.country ?? "" }
      : null,
  };
}

const refundFacts = (refund: Stripe.Refund): RefundFacts => ({
  id: refund.id,
  operation: refund.metadata?.["refund"] ?? null,
  amount: stripeMoney(refund.amount, refund.currency),
  status: (refund.status ?? "pending") as RefundStatus,
  failureReason: refund.failure_reason ?? null,
  at: moment(refund.created),
});

function disputeFacts(dispute: Stripe.Dispute): DisputeFacts {
  const effects = dispute.balance_transactions
    .map(({ id, amount, fee, currency, created }) => ({
      id,
      amount: stripeMoney(amount, currency),
      fee: stripeMoney(fee, currency),
      at: moment(created),
    }))
    .sort(byAge);
  const amount = stripeMoney(dispute.amount, dispute.currency);
  const { due_by: due } = dispute.evidence_details;
  return {
    id: dispute.id,
    amount,
    fee: money(
      effects.reduce((sum, { fee }) => sum + fee.minor, 0n),
      effects[0]?.fee.currency ?? amount.currency,
    ),
    status: dispute.status as DisputeStatus,
    reason: dispute.reason,
    // Zero: the bank takes no evidence for this one.
    evidenceDueAt: due ? moment(due) : null,
    effects,
    at: moment(dispute.created),
  };
}

const idOf = (thing: string | { id: string } | null): string | null =>
  typeof thing === "string" ? thing : (thing?.id ?? null);

const byAge = (one: { id: string; at: Date }, other: { id: string; at: Date }): number =>
  one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1);
