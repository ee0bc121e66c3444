import { settleAccount } from "#app/domain/marketplace/payouts/settle-account.ts";
import { accountFacts } from "./account-facts.ts";
import type { SubjectOf } from "./subject.ts";

/** The account of somebody whom we pay. */
export const ACCOUNT: SubjectOf<typeof accountFacts> = {
  name: "account",
  refetch: accountFacts,
  tenantOf: ({ tenant }) => tenant,
  settle: settleAccount,
};
