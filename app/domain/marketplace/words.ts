export const ORDER_STATES = {
  open: "Waiting for payment",
  paid: "Paid",
  expired: "Expired",
} as const;
export type OrderState = keyof typeof ORDER_STATES;

export const LINE_STATES = {
  open: "Waiting for payment",
  paid: "Paid",
  refunded: "Refunded",
  disputed: "Disputed",
  expired: "Expired",
} as const;
export type LineState = keyof typeof LINE_STATES;

/** What must be true at every moment, but for what is being settled within a minute. */
export const MONEY_RULES = {
  "books-balance": "The books add up to nothing in every currency.",
  "paid-is-enrolled":
    "Whoever has paid for a course or a path is in it within a minute, and leaves it of their own will or never.",
  "paid-is-booked": "Every payment for an order is in the books.",
  "returns-are-covered": "What was refunded or lost in disputes is at most what was captured.",
  "payouts-are-earned": "A payout is the sum of its earnings, each of which is in no other one.",
  "periods-end": "No active subscription is a day past its period.",
} as const;
export type RuleName = keyof typeof MONEY_RULES;
