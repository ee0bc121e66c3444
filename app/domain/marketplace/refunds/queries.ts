import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { LineState } from "../words.ts";
import { refundPolicy } from "./refund-policy.ts";
import type { RefundState } from "./words.ts";

export type AskedRefund = Readonly<{
  id: string;
  orderId: string;
  buyer: string;
  title: string;
  reason: string;
  askedAt: Date;
  left: bigint;
  currency: string;
}>;

export type MadeRefund = Readonly<{
  id: string;
  orderId: string;
  buyer: string;
  titles: string[];
  amount: bigint;
  currency: string;
  state: RefundState;
  failure: string;
  reason: string;
  by: string | null;
  at: Date;
}>;

/** What waits for a decision, the longest first; the last refunds, the newest first; and the policy. A hundred of either. */
export async function refundDesk(glance: Glance) {
  const [asked, made, policy] = await Promise.all([
    asking(glance, null),
    refunds(glance, null),
    refundPolicy(glance),
  ]);
  return { asked, made, policy, now: glance.now };
}

/** One request that waits for a decision. */
export async function refundRequest(glance: Glance, refundRequestId: string): Promise<AskedRefund> {
  const [request] = await asking(glance, refundRequestId);
  if (!request) throw new Refusal("missing", "There is no such request, or it has been decided.");
  return request;
}

const asking = ({ sql }: Glance, id: string | null) =>
  sql<AskedRefund>`
    select r.id, r.order_id as "orderId", p.name as buyer, l.title, r.reason, r.asked_at as "askedAt",
           l.total - l.returned as left, o.currency
    from refund_request r join order_line l on l.order_id = r.order_id and l.line = r.line
    join sales_order o on o.id = r.order_id join person p on p.id = r.person_id
    where r.state = 'asked' and (${id}::text is null or r.id::text = ${id}::text)
    order by r.id limit 100`;

const refunds = ({ sql }: Glance, orderId: string | null) =>
  sql<MadeRefund>`
    select r.id, r.order_id as "orderId", p.name as buyer, r.amount, o.currency, r.state, r.failure, r.reason, b.name as by,
           coalesce(r.settled_at, r.granted_at) as at,
           coalesce((select array_agg(distinct l.title) from line_return x
                     join order_line l on l.order_id = x.order_id and l.line = x.line
                     where x.refund_id = r.id), '{}') as titles
    from refund r join sales_order o on o.id = r.order_id join person p on p.id = o.person_id
    left join person b on b.id = r.granted_by
    where ${orderId}::text is null or r.order_id::text = ${orderId}::text
    order by r.id desc limit 100`;

type SoldLine = Readonly<{
  line: number;
  title: string;
  total: bigint;
  returned: bigint;
  state: LineState;
}>;

type Sold = Readonly<{
  id: string;
  buyer: string;
  buyerId: string;
  placedAt: Date;
  currency: string;
  total: bigint;
  isRefundable: boolean;
}>;

/** An order of anybody's, as whoever refunds it sees it. */
export async function soldOrder(glance: Glance, orderId: string) {
  const { sql } = glance;
  const [[order], lines, made] = await Promise.all([
    sql<Sold>`
      select o.id, p.name as buyer, p.id as "buyerId", o.placed_at as "placedAt", o.currency, o.total,
             o.state = 'paid' and o.intent_id is not null as "isRefundable"
      from sales_order o join person p on p.id = o.person_id where o.id::text = ${orderId}`,
    sql<SoldLine>`
      select line, title, total, returned, state from order_line where order_id::text = ${orderId} order by line`,
    refunds(glance, orderId),
  ]);
  if (!order) throw new Refusal("missing", "There is no such order.");
  return { order, lines, made };
}
