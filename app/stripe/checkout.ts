import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { checkoutFacts } from "./checkout-facts.ts";
import type { SubjectOf } from "./subject.ts";

/** A page on which an order is paid; once nobody can pay there any more, the order is over. */
export const CHECKOUT: SubjectOf<typeof checkoutFacts> = {
  name: "checkout",
  refetch: checkoutFacts,
  tenantOf: ({ tenant }) => tenant,
  settle: async (scope, { status, orderId }) => {
    if (status === "expired" && orderId) await expireOrder(scope, orderId);
  },
};
