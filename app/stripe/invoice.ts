import { settleInvoice } from "#app/domain/billing/settle-invoice.ts";
import { invoiceFacts } from "./invoice-facts.ts";
import type { SubjectOf } from "./subject.ts";

/** An invoice of a subscription with what it was paid by. */
export const INVOICE: SubjectOf<typeof invoiceFacts> = {
  name: "invoice",
  refetch: invoiceFacts,
  tenantOf: (facts) => facts?.tenant ?? null,
  settle: async (scope, facts) => facts && settleInvoice(scope, facts),
};
