import type { Scope } from "#tenants/scope.ts";
import { REFUND_WINDOW_DAYS } from "./earning.ts";

/**
 * Whoever shares in a line of this order has earned that share, once, and it is payable when the refund window has
 * passed. Nothing happens for an order that nobody has paid for.
 */
export async function bookEarnings({ sql }: Scope, orderId: string): Promise<void> {
  await sql`
    insert into earning (seller_id, operation, line, kind, order_id, currency, amount, at, due_at)
    select l.seller_id, 'sale ' || o.id, l.line, 'sale', o.id, o.currency, l.seller_share, p.paid_at,
           p.paid_at + make_interval(days => ${REFUND_WINDOW_DAYS}::integer)
    from sales_order o join payment p on p.order_id = o.id join order_line l on l.order_id = o.id
    where o.id = ${orderId}::uuid and l.seller_share > 0
    on conflict do nothing`;
}
