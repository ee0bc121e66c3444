import { dueOrders } from "#app/domain/marketplace/due-orders.ts";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { log } from "#app/kernel/log.ts";
import { lookAtOrder } from "#app/look-at-order.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";

const CLOSING = { kind: "system", because: "marketplace.close-due-orders" } as const;

/** No open order outlives the page on which it could be paid, whether or not the processor has told us of its end. */
export async function closeDueOrders(): Promise<void> {
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state <> 'deleted' order by id`;
  for (const { id } of academies) {
    const tenant = await tenantById(id);
    if (tenant) await closeIn(tenant);
  }
}

async function closeIn(tenant: Tenant): Promise<void> {
  for (const { id, checkoutId } of await inGlance(tenant, CLOSING, dueOrders)) {
    const closing = checkoutId
      ? lookAtOrder(tenant, id)
      : inScope(tenant, CLOSING, (scope) => expireOrder(scope, id));
    await closing.catch((error: Error) =>
      log.warn({ error: error.message, order: id }, "an order could not be closed"),
    );
  }
}
