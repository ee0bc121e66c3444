import { formatPrice } from "#app/kernel/written-price.ts";
import type { Scope } from "#tenants/scope.ts";
import type { InvoiceFacts } from "./plan-facts.ts";
import { paymentFailedLetter } from "./plan-letters.ts";
import { GRACE_MS } from "./subscription.ts";
import { tellOnce } from "./tell-once.ts";

/** Whoever has this subscription has read, once for each invoice, that it could not be charged and what to do. */
export async function tellOfFailure(
  scope: Scope,
  subscriptionId: string,
  { processorId, total, createdAt, lines }: InvoiceFacts,
): Promise<void> {
  const plan = lines.findLast((line) => line.plan)?.plan;
  if (!plan) return;
  await tellOnce(scope, { subscriptionId, kind: "payment-failed", about: processorId }, (reader) =>
    paymentFailedLetter({
      ...reader,
      plan,
      amount: formatPrice(total, scope.tenant.locale),
      openUntil: new Date(createdAt.getTime() + GRACE_MS),
    }),
  );
}
