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
