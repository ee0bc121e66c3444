import type { InvoiceFacts, SubscriptionFacts } from "#app/domain/billing/plan-facts.ts";
import { settleInvoice } from "#app/domain/billing/settle-invoice.ts";
import { settleSubscription } from "#app/domain/billing/settle-subscription.ts";
import { latestInvoices } from "#app/stripe/invoice-facts.ts";
import { subscriptionFacts } from "#app/stripe/subscription-facts.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** What the processor says of a subscription and of its last invoices. */
export type Look = Readonly<{
  subscription: SubscriptionFacts | null;
  invoices: readonly InvoiceFacts[];
}>;

/** Asks the processor. Call it outside of a scope. */
export async function lookAtSubscription(processorId: string): Promise<Look> {
  const [subscription, invoices] = await Promise.all([
    subscriptionFacts(processorId),
    latestInvoices(processorId),
  ]);
  return { subscription, invoices };
}

/** The subscription and its invoices stand as they were seen; seen twice, once. */
export async function settleLook(scope: Scope, { subscription, invoices }: Look): Promise<void> {
  if (subscription) await settleSubscription(scope, subscription);
  for (const invoice of invoices) await settleInvoice(scope, invoice);
}

/** The processor was asked, and the subscription stands as it says. */
export async function followSubscription(tenant: Tenant, processorId: string): Promise<void> {
  const look = await lookAtSubscription(processorId);
  const actor = { kind: "system", because: "billing.follow-subscription" } as const;
  await inScope(tenant, actor, (scope) => settleLook(scope, look));
}
