import type { EarningKind } from "./earning.ts";
import type { PayoutState } from "./payout.ts";

export const STATEMENT_STATES = ["pending", "payable", "held", "in-payout", "paid"] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** How an earning stands, in words for people. */
export const STATEMENT_STATE_WORDS: Readonly<Record<StatementState, string>> = {
  pending: "Pending",
  payable: "Payable",
  held: "On hold",
  "in-payout": "In payout",
  paid: "Paid",
};

/** What an earning is, in words for people. */
export const EARNING_WORDS: Readonly<Record<EarningKind, string>> = {
  sale: "Sale",
  refund: "Refund",
  dispute: "Dispute",
  returned: "Returned payout",
  rest: "Kept for the next payout",
};

/** How a payout stands, in words for people. */
export const PAYOUT_STATE_WORDS: Readonly<Record<PayoutState, string>> = {
  reserved: "On its way",
  paid: "Paid",
  failed: "Failed",
};
