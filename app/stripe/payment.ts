import { settlePayment } from "#app/domain/marketplace/settle-payment.ts";
import { paymentFacts } from "./payment-facts.ts";
import type { SubjectOf } from "./subject.ts";

/** A payment with its charge, refunds and disputes, known by its payment intent. */
export const PAYMENT: SubjectOf<typeof paymentFacts> = {
  name: "payment",
  refetch: paymentFacts,
  tenantOf: ({ tenant }) => tenant,
  settle: settlePayment,
};
