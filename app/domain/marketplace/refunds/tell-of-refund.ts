import { postLetter } from "#app/domain/identity/post-letter.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { refundedLetter } from "./letters.ts";

type Told = Readonly<{ email: string; titles: string[]; amount: bigint; currency: string }>;

/** The buyer reads that money has gone back, and of what. The caller sees to it that it is told once. */
export async function tellOfRefund(scope: Scope, refundId: string, orderId: string): Promise<void> {
  const { sql, tenant } = scope;
  const [told] = await sql<Told>`
    select p.email, r.amount, o.currency,
           (select array_agg(distinct l.title) from line_return x
            join order_line l on l.order_id = x.order_id and l.line = x.line
            where x.refund_id = r.id and x.state <> 'released') as titles
    from refund r join sales_order o on o.id = r.order_id join person p on p.id = o.person_id
    where r.id = ${refundId}::uuid and p.erased_at is null`;
  if (!told) return;
  const { email, titles, amount: minor, currency } = told;
  const amount = formatPrice({ minor, currency }, tenant.locale);
  const href = addressOf(tenant, `/orders/${orderId}`);
  await postLetter(scope, email, refundedLetter({ title: titles.join(", "), href, amount }));
}
