import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type PaymentView = Readonly<{
  id: string;
  /** What it paid for: an order, or else a plan. */
  orderId: string | null;
  amount: bigint;
  currency: string;
  /** What has gone back of it, or is on its way. */
  returned: bigint;
  card: Readonly<{ brand: string; last4: string }> | null;
  paidAt: Date;
}>;

const SIZE = 50;

/** What this person has paid, the newest first. */
export const myPayments = async (
  glance: Glance<Person>,
  asked: Asked,
): Promise<Page<PaymentView>> => pageOf(await payments(glance, null, asked), asked, SIZE);

/** One payment of this person's. */
export async function myPayment(glance: Glance<Person>, paymentId: string): Promise<PaymentView> {
  const [payment] = await payments(glance, paymentId, { after: null, before: null });
  if (!payment) throw new Refusal("missing", "There is no such payment of yours.");
  return payment;
}

const payments = (
  { sql, actor }: Glance<Person>,
  paymentId: string | null,
  { after, before }: Asked,
) =>
  sql<PaymentView>`
    select p.id, p.order_id as "orderId", p.amount, p.currency, p.paid_at as "paidAt",
           coalesce((select sum(l.returned) from order_line l where l.order_id = p.order_id), 0)::bigint as returned,
           case when p.card_last4 is not null
             then json_build_object('brand', p.card_brand, 'last4', p.card_last4) end as card
    from payment p
    where p.person_id = ${actor.personId}::uuid
      and (${paymentId}::uuid is null or p.id = ${paymentId}::uuid)
      and (${after}::uuid is null or p.id < ${after}::uuid)
      and (${before}::uuid is null or p.id > ${before}::uuid)
    order by case when ${before}::uuid is null then p.id end desc, p.id
    limit ${SIZE + 1}::integer`;
