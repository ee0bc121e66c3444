import { randomUUID } from "node:crypto";
import { CreateCoupon } from "#app/domain/billing/coupons/schema.ts";

/** A form for a coupon of ten percent on everything, unless something else is said. */
export const aCoupon = (but: Partial<Readonly<Record<keyof CreateCoupon, unknown>>> = {}) =>
  CreateCoupon.parse({
    requestId: randomUUID(),
    name: "Welcome",
    kind: "percent",
    percent: 10,
    scope: "all",
    ...but,
  });

/** One course in the cart of this person, and a code. */
export const aPurchase = ({ personId }: Readonly<{ personId: string }>, code: string) => ({
  code,
  purchaseId: randomUUID(),
  personId,
  currency: "USD",
  discountMinor: 120n,
  lines: [{ id: "1", kind: "course", itemId: randomUUID() } as const],
});
