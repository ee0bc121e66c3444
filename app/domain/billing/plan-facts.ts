import type { Money } from "#app/kernel/money.ts";
import type { ChargeFacts } from "./facts.ts";
import type { PaidPlan } from "./plan.ts";

/** A card as people know it. `expires` is a month as ISO 8601 says it. */
export type Card = Readonly<{ brand: string; last4: string; expires: string }>;

/** What the processor says of one subscription at one moment. */
export type SubscriptionFacts = Readonly<{
  processorId: string;
  /** When the processor was asked: what was asked earlier is older news. */
  askedAt: Date;
  /** By the processor's own record; null for a subscription that we did not ask for. */
  tenant: string | null;
  /** Our own name of it, with the same restriction. */
  subscriptionId: string | null;
  status:
    | "incomplete"
    | "incomplete_expired"
    | "trialing"
    | "active"
    | "past_due"
    | "unpaid"
    | "paused"
    | "canceled";
  plan: PaidPlan;
  periodStart: Date;
  periodEnd: Date;
  trialEnd: Date | null;
  /** When it is going to end. */
  cancelAt: Date | null;
  endedAt: Date | null;
  /** When the oldest invoice that is still open was first charged in vain. */
  failingSince: Date | null;
  /** From when on nothing is charged and nothing is open; null when it is not paused. */
  pausedFrom: Date | null;
  /** The higher plan that a downgrade leaves open until then. */
  kept: Readonly<{ plan: PaidPlan; until: Date }> | null;
  card: Card | null;
}>;

/** What the processor says of one invoice of a subscription at one moment. */
export type InvoiceFacts = Readonly<{
  processorId: string;
  askedAt: Date;
  tenant: string | null;
  subscriptionId: string | null;
  state: "draft" | "open" | "paid" | "void" | "uncollectible";
  total: Money;
  /** The part of the total that is tax. */
  tax: Money;
  /** What has been paid of it, other than from the customer's balance with us. */
  paid: Money;
  createdAt: Date;
  paidAt: Date | null;
  /** Whether it was tried to charge it, and when it is tried again. */
  wasTried: boolean;
  nextTryAt: Date | null;
  lines: readonly InvoiceLineFacts[];
  /** By what it was paid; null where nothing had to be, or has been. */
  payment: Readonly<{ intentId: string; charge: ChargeFacts }> | null;
}>;

/** `isProration`: a part of a period, for a change within it. */
export type InvoiceLineFacts = Readonly<{
  plan: PaidPlan | null;
  from: Date;
  until: Date;
  isProration: boolean;
  amount: Money;
}>;
