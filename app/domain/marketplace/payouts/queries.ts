import type { Currency } from "#app/kernel/money.ts";
import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import { leastPayout, type PayoutState } from "./payout.ts";
import type { NotPaid, TaxForm } from "./words.ts";

export type OwedRow = Readonly<{
  id: string;
  name: string;
  email: string;
  currency: Currency;
  amount: bigint;
  /** Null for whoever would be paid. */
  why: NotPaid | null;
}>;

/** Whom a run would pay now, and how much, with those to whom something is payable that would have to wait. */
export async function owedNow(glance: Glance): Promise<OwedRow[]> {
  ensureMay(glance, "company.billing");
  const { sql, now } = glance;
  const rows = await sql<OwedRow>`
    select e.seller_id as id, p.name, p.email, e.currency, sum(e.amount)::bigint as amount,
           case when not coalesce(bool_and(a.account_id is not null and a.can_receive and a.can_pay_out), false) then 'account'
                when exists (select from tax_form_rule r where r.country = max(a.country)
                             and not exists (select from tax_form f where f.person_id = e.seller_id and f.form = r.form
                                                                      and f.country = r.country)) then 'tax-form'
                when exists (select from payout u where u.seller_id = e.seller_id and u.currency = e.currency
                                                    and u.state = 'reserved') then 'under-way' end as why
    from earning e join person p on p.id = e.seller_id
    left join connect_account a on a.person_id = e.seller_id
    left join order_line l on l.order_id = e.order_id and l.line = e.line
    where e.payout_id is null and e.due_at <= ${now}::timestamptz and l.state is distinct from 'disputed'
    group by e.seller_id, p.name, p.email, e.currency having sum(e.amount) <> 0
    order by sum(e.amount) desc, e.seller_id limit 500`;
  return rows.map((row) => ({ ...row, why: row.why ?? tooLittle(row) }));
}

const tooLittle = ({ amount, currency }: OwedRow): NotPaid | null =>
  amount < leastPayout(currency).minor ? "too-little" : null;

export type PayoutRow = Readonly<{
  id: string;
  name: string;
  email: string;
  currency: Currency;
  amount: bigint;
  returned: bigint;
  state: PayoutState;
  failure: string | null;
  reservedAt: Date;
  endedAt: Date | null;
  byHand: boolean;
}>;

type PayoutsQuestion = Asked & Readonly<{ size: number }>;

/** Every payout of the academy, the latest first. */
export async function payoutsMade(
  glance: Glance,
  { size, ...asked }: PayoutsQuestion,
): Promise<Page<PayoutRow>> {
  ensureMay(glance, "company.billing");
  const { after, before } = asked;
  const rows = await glance.sql<PayoutRow>`
    select o.id, p.name, p.email, o.currency, o.amount, o.returned, o.state, o.failure, o.reserved_at as "reservedAt",
           o.ended_at as "endedAt", r.asked_by is not null as "byHand"
    from payout o join person p on p.id = o.seller_id join payout_run r on r.id = o.run_id
    where (${after}::uuid is null or o.id < ${after}::uuid) and (${before}::uuid is null or o.id > ${before}::uuid)
    order by case when ${before}::uuid is null then o.id end desc, o.id limit ${size + 1}`;
  return pageOf(rows, asked, size);
}

type FormRule = Readonly<{ country: string; form: TaxForm }>;

/** Which countries' people declare which form before they are paid. */
export async function taxFormRules(glance: Glance): Promise<FormRule[]> {
  ensureMay(glance, "company.billing");
  return glance.sql<FormRule>`select country, form from tax_form_rule order by country`;
}
