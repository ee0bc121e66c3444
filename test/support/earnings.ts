import { randomUUID } from "node:crypto";
import { post } from "#app/domain/billing/post.ts";
import { splitOf } from "#app/domain/billing/split.ts";
import type { Currency } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";

type Sale = Readonly<{
  sellerId: string;
  buyerId: string;
  net: bigint;
  percent?: number;
  currency?: Currency;
  daysAgo?: number;
}>;

/** A course of this seller's that was bought and paid for that many days ago, and stands in the books. */
export async function sold(
  scope: Scope,
  { sellerId, buyerId, net, percent = 70, currency = "USD", daysAgo = 20 }: Sale,
): Promise<Readonly<{ orderId: string; share: bigint }>> {
  const { sql } = scope;
  const orderId = randomUUID();
  const { instructor: share, platform } = splitOf(net, percent);
  const at = new Date(scope.now.getTime() - daysAgo * 86_400_000);
  await sql`
    insert into sales_order (id, person_id, request_id, state, currency, subtotal, discount, tax, total, placed_at, ended_at)
    values (${orderId}::uuid, ${buyerId}::uuid, ${orderId}::uuid, 'paid', ${currency}, ${net}::bigint, 0, 0, ${net}::bigint,
            ${at}::timestamptz, ${at}::timestamptz)`;
  await sql`
    with course as (insert into course (slug, title) values (${orderId}, 'Knots') returning id)
    insert into order_line (order_id, line, person_id, course_id, title, price, discount, net, tax, total,
                            seller_id, share_percent, seller_share, state)
    select ${orderId}::uuid, 1, ${buyerId}::uuid, id, 'Knots', ${net}::bigint, 0, ${net}::bigint, 0, ${net}::bigint,
           ${sellerId}::uuid, ${percent}::smallint, ${share}::bigint, 'paid' from course`;
  await post(scope, {
    operation: `sale ${orderId}`,
    kind: "sale",
    at,
    currency,
    entries: [
      { account: "clearing", minor: net },
      { account: "payable", owner: sellerId, minor: -share },
      { account: "revenue", minor: -platform },
    ],
  });
  return { orderId, share };
}

/** The seller can be paid: the processor has said so. */
export const payable = ({ sql }: Scope, sellerId: string): Promise<unknown> => sql`
  insert into connect_account (person_id, country, account_id, can_receive, can_pay_out, submitted, reserved_at)
  values (${sellerId}::uuid, 'DE', ${`acct_${sellerId}`}, true, true, true, now())`;
