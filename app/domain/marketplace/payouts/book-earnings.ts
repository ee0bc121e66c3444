import type { Scope } from "#tenants/scope.ts";
import { REFUND_WINDOW_DAYS } from "./earning.ts";

/**
 * Whoever shares in a line of this order has earned that share, less what refunds and disputes have taken of it, as the
 * books say it: each movement is written once, however often this is asked. A share is payable when the refund window
 * has passed, and what is taken of it counts then too, or at once after that. The caller holds the order.
 */
export async function bookEarnings(scope: Scope, orderId: string): Promise<void> {
  await bookSales(scope, orderId);
  await bookReturns(scope, orderId);
}

const bookSales = ({ sql }: Scope, orderId: string): Promise<unknown> => sql`
  insert into earning (seller_id, operation, line, kind, order_id, currency, amount, at, due_at)
  select l.seller_id, 'sale ' || o.id, l.line, 'sale', o.id, o.currency, l.seller_share, p.paid_at,
         p.paid_at + make_interval(days => ${REFUND_WINDOW_DAYS}::integer)
  from sales_order o join payment p on p.order_id = o.id join order_line l on l.order_id = o.id
  where o.id = ${orderId}::uuid and l.seller_share > 0
  on conflict do nothing`;

/** A return that stands in the books takes the seller's part of it; one that no longer does gives it back. */
const bookReturns = ({ sql, now }: Scope, orderId: string): Promise<unknown> => sql`
  insert into earning (seller_id, operation, line, kind, order_id, currency, amount, at, due_at)
  select s.seller_id, 'return ' || r.id || ' ' || booked.times + 1, r.line,
         case when r.refund_id is null then 'dispute' else 'refund' end, r.order_id, s.currency, moved.amount,
         ${now}::timestamptz, greatest(s.due_at, ${now}::timestamptz)
  from line_return r
  join earning s on s.order_id = r.order_id and s.line = r.line and s.kind = 'sale'
  cross join lateral (
    select count(*) as times, coalesce(sum(e.amount), 0)::bigint as amount from earning e
    where e.order_id = r.order_id and e.line = r.line and e.operation like 'return ' || r.id || ' %'
  ) booked
  cross join lateral (
    select case when r.state = 'gone' then -r.instructor else 0 end - booked.amount as amount
  ) moved
  where r.order_id = ${orderId}::uuid and moved.amount <> 0`;
