import type { AppLoadContext } from "@remix-run/node";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { myOrder } from "#app/domain/marketplace/queries.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type CheckoutFacts, checkoutFacts } from "#app/stripe/checkout-facts.ts";
import { PAYMENT } from "#app/stripe/payment.ts";
import { lookAt } from "#app/stripe/subject.ts";
import { inGlance, inScope, type Scope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";

const LOOKING = { kind: "system", because: "marketplace.look-at-order" } as const;

/** The same for whoever placed the order, and for nobody else. Answers its id. */
export async function lookFor(
  { tenant, actor }: Pick<AppLoadContext, "tenant" | "actor">,
  orderId: string,
): Promise<string> {
  const buyer = await actor();
  if (buyer.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  await inGlance(tenant, buyer, (glance) => myOrder(glance, orderId));
  await lookAtOrder(tenant, orderId);
  return orderId;
}

/** What the journal notes of it. */
export const seen = async (_scope: Scope, orderId: string): Promise<string> => orderId;

/** The order is what its page at the processor says: paid, expired, or still open. */
export async function lookAtOrder(tenant: Tenant, orderId: string): Promise<void> {
  const [order] = await inScope(
    tenant,
    LOOKING,
    ({ sql }) => sql<{ checkoutId: string | null; intentId: string | null }>`
      select checkout_id as "checkoutId", intent_id as "intentId" from sales_order where id = ${orderId}::uuid`,
  );
  if (!order?.checkoutId) return;
  await settleCheckout(tenant, orderId, await checkoutFacts(order.checkoutId));
}

/** The order follows what became of its page. */
export async function settleCheckout(
  tenant: Tenant,
  orderId: string,
  { status, intentId }: CheckoutFacts,
): Promise<void> {
  if (status === "complete" && intentId) await lookAt(PAYMENT, intentId);
  if (status === "expired") await inScope(tenant, LOOKING, (scope) => expireOrder(scope, orderId));
}
