import { releaseCoupon } from "#app/domain/billing/coupons/release-coupon.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { orderExpired } from "./events.ts";

/**
 * The open order is over and holds nothing any more; one that is paid stays as it is. The caller has the processor's
 * word that its page can no longer be paid, or knows that there never was one.
 */
export async function expireOrder(scope: Scope, orderId: string): Promise<void> {
  const { sql, now } = scope;
  const [order] = await sql<{ personId: string }>`
    update sales_order set state = 'expired', ended_at = ${now}::timestamptz
    where id = ${orderId}::uuid and state = 'open' returning person_id as "personId"`;
  if (!order) return;
  await sql`update order_line set state = 'expired' where order_id = ${orderId}::uuid`;
  await releaseCoupon(scope, { purchaseId: orderId });
  await announce(scope, orderExpired, { orderId, personId: order.personId });
}
