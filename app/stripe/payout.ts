import { settlePayout } from "#app/domain/marketplace/payouts/settle-payout.ts";
import { payoutFacts } from "./payout-facts.ts";
import type { SubjectOf } from "./subject.ts";

/** A payout to a seller, known by its transfer. */
export const PAYOUT: SubjectOf<typeof payoutFacts> = {
  name: "payout",
  refetch: payoutFacts,
  tenantOf: ({ tenant }) => tenant,
  settle: settlePayout,
};
