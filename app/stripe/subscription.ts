import { settleSubscription } from "#app/domain/billing/settle-subscription.ts";
import type { SubjectOf } from "./subject.ts";
import { subscriptionFacts } from "./subscription-facts.ts";

/** A subscription with its open invoices and its card. */
export const SUBSCRIPTION: SubjectOf<typeof subscriptionFacts> = {
  name: "subscription",
  refetch: subscriptionFacts,
  tenantOf: (facts) => facts?.tenant ?? null,
  settle: async (scope, facts) => facts && settleSubscription(scope, facts),
};
