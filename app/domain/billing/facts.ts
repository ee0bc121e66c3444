import type { Money } from "#app/kernel/money.ts";

/** What the processor says of one payment at one moment, with everything that hangs on it. */
export type PaymentFacts = Readonly<{
  intentId: string;
  /** Whose it is by the processor's own record; null for a payment that we did not ask for. */
  tenant: string | null;
  orderId: string | null;
  customerId: string | null;
  status: PaymentStatus;
  /** What was taken from the buyer, before refunds and disputes. */
  captured: Money;
  /** The charge that succeeded; null while none has. */
  charge: ChargeFacts | null;
  /** The oldest first. */
  refunds: readonly RefundFacts[];
  disputes: readonly DisputeFacts[];
}>;

export type PaymentStatus =
  | "canceled"
  | "processing"
  | "requires_action"
  | "requires_capture"
  | "requires_confirmation"
  | "requires_payment_method"
  | "succeeded";

export type ChargeFacts = Readonly<{
  id: string;
  /** What the processor keeps, in the currency that it pays us in; null until it has reckoned. */
  fee: Money | null;
  at: Date;
  card: Readonly<{ brand: string; last4: string; country: string }> | null;
}>;

export type RefundFacts = Readonly<{
  id: string;
  /** Our own operation that asked for it; null when it was given in the processor's dashboard. */
  operation: string | null;
  amount: Money;
  status: RefundStatus;
  failureReason: string | null;
  at: Date;
}>;

export type RefundStatus = "pending" | "requires_action" | "succeeded" | "failed" | "canceled";

export type DisputeFacts = Readonly<{
  id: string;
  amount: Money;
  /** What disputing has cost us so far, in the currency that the processor pays us in. */
  fee: Money;
  status: DisputeStatus;
  reason: string;
  evidenceDueAt: Date | null;
  /** How it moved our balance: taken when it was opened, given back when it was won. The oldest first. */
  effects: readonly Readonly<{ id: string; amount: Money; fee: Money; at: Date }>[];
  at: Date;
}>;

export type DisputeStatus =
  | "warning_needs_response"
  | "warning_under_review"
  | "warning_closed"
  | "needs_response"
  | "under_review"
  | "appeal_needs_response"
  | "appeal_under_review"
  | "prevented"
  | "won"
  | "lost";
