/** How a refund stands, in the words of a page. */
export const REFUND_STATES = {
  sent: "On its way",
  succeeded: "Refunded",
  failed: "Failed",
} as const;
export type RefundState = keyof typeof REFUND_STATES;
