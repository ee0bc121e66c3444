import type { Currency } from "#app/kernel/money.ts";
import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { EarningKind } from "./earning.ts";
import type { StatementState } from "./words.ts";

export type StatementRow = Readonly<{
  id: string;
  at: Date;
  kind: EarningKind;
  /** What was sold; null for what is not about a sale. */
  title: string | null;
  state: StatementState;
  currency: Currency;
  amount: bigint;
  dueAt: Date;
  paidAt: Date | null;
}>;

type StatementQuestion = Asked & Readonly<{ state: StatementState | null; size: number }>;

/** Every movement of what is owed to whoever asks, the latest first; of one state, or all. */
export async function statement(
  { sql, actor, now }: Glance<Person>,
  { state, size, ...asked }: StatementQuestion,
): Promise<Page<StatementRow>> {
  const { after, before } = asked;
  const rows = await sql<StatementRow>`
    select * from (
      select e.id, e.at, e.kind, l.title, e.currency, e.amount, e.due_at as "dueAt", p.ended_at as "paidAt",
             case when p.state = 'paid' then 'paid' when p.state = 'reserved' then 'in-payout'
                  when e.due_at > ${now}::timestamptz then 'pending' when l.state = 'disputed' then 'held'
                  else 'payable' end as state
      from earning e left join payout p on p.id = e.payout_id
      left join order_line l on l.order_id = e.order_id and l.line = e.line
      where e.seller_id = ${actor.personId}::uuid
        and (${after}::uuid is null or e.id < ${after}::uuid)
        and (${before}::uuid is null or e.id > ${before}::uuid)) s
    where ${state}::text is null or s.state = ${state}
    order by case when ${before}::uuid is null then s.id end desc, s.id limit ${size + 1}`;
  return pageOf(rows, asked, size);
}
