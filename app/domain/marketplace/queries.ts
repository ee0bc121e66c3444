import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { LineState, OrderState } from "./words.ts";

export type OrderLine = Readonly<{
  line: number;
  title: string;
  /** Where it is taken; its page, while it is not the buyer's. */
  courseSlug: string | null;
  programSlug: string | null;
  price: bigint;
  discount: bigint;
  tax: bigint;
  taxName: string;
  total: bigint;
  state: LineState;
}>;

export type OrderView = Readonly<{
  id: string;
  state: OrderState;
  currency: string;
  subtotal: bigint;
  discount: bigint;
  tax: bigint;
  total: bigint;
  placedAt: Date;
  endedAt: Date | null;
  /** The page where it can still be paid. */
  checkoutUrl: string | null;
  card: Readonly<{ brand: string; last4: string }> | null;
}>;

const orders = (
  { sql, actor }: Glance<Person>,
  orderId: string | null,
  after: string | null,
  limit: number,
) =>
  sql<OrderView & { titles: string[] }>`
    select o.id, o.state, o.currency, o.subtotal, o.discount, o.tax, o.total, o.placed_at as "placedAt",
           o.ended_at as "endedAt", case when o.state = 'open' then o.checkout_url end as "checkoutUrl",
           case when p.card_last4 is not null
             then json_build_object('brand', p.card_brand, 'last4', p.card_last4) end as card,
           (select array_agg(l.title order by l.line) from order_line l where l.order_id = o.id) as titles
    from sales_order o left join payment p on p.order_id = o.id
    where o.person_id = ${actor.personId}::uuid and (${orderId}::uuid is null or o.id = ${orderId}::uuid)
      and (${after}::uuid is null or o.id < ${after}::uuid)
    order by o.id desc limit ${limit}::integer`;

/** One order of this person's with its lines. */
export async function myOrder(glance: Glance<Person>, orderId: string) {
  const [found, lines] = await Promise.all([
    orders(glance, orderId, null, 1),
    glance.sql<OrderLine>`
      select l.line, l.title, c.slug as "courseSlug", p.slug as "programSlug", l.price, l.discount, l.tax,
             l.tax_name as "taxName", l.total, l.state
      from order_line l left join course c on c.id = l.course_id left join program p on p.id = l.program_id
      where l.order_id = ${orderId}::uuid and l.person_id = ${glance.actor.personId}::uuid order by l.line`,
  ]);
  const [order] = found;
  if (!order) throw new Refusal("missing", "There is no such order of yours.");
  return { order, lines };
}

const PAGE = 20;

/** This person's orders, the newest first, `after` the last one of the page before. */
export async function myOrders(glance: Glance<Person>, after: string | null) {
  const rows = await orders(glance, null, after, PAGE + 1);
  return {
    orders: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null,
  };
}
