/** What a coupon takes off. */
export const COUPON_KINDS = {
  percent: { label: "A percentage", description: "Of what is left after the plan's discount." },
  fixed: { label: "An amount", description: "Once per order, in the academy's currency." },
} as const;
export type CouponKind = keyof typeof COUPON_KINDS;
export const COUPON_KIND_NAMES = Object.keys(COUPON_KINDS) as CouponKind[];

/** Where a coupon stands today. */
export const COUPON_STATES = {
  running: { label: "Running", tone: "success" },
  coming: { label: "Begins later", tone: "neutral" },
  used: { label: "Used up", tone: "warning" },
  over: { label: "Over", tone: "neutral" },
} as const;
export type CouponState = keyof typeof COUPON_STATES;

/** Where one use of a coupon stands. */
export const REDEMPTION_STATES = {
  held: { label: "Being paid", tone: "neutral" },
  counted: { label: "Used", tone: "success" },
  released: { label: "Given back", tone: "warning" },
} as const;
export type RedemptionState = keyof typeof REDEMPTION_STATES;
