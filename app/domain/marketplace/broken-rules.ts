import type { Glance } from "#tenants/scope.ts";
import type { RuleName } from "./words.ts";

/** A rule about money that does not hold in this academy, and what was found. */
export type BrokenRule = Readonly<{ name: RuleName; said: string }>;

/** The rules that do not hold now, each with the first that breaks it. Nothing is changed. */
export const brokenRules = ({ sql }: Glance): Promise<BrokenRule[]> =>
  sql<BrokenRule>`
    (select 'books-balance' as name, currency || ' is out by ' || sum(amount) as said
     from ledger_entry group by currency having sum(amount) <> 0 limit 1)
    union all
    (select 'paid-is-enrolled', 'order ' || l.order_id || ', line ' || l.line
     from order_line l join sales_order o on o.id = l.order_id
     where l.state = 'paid' and o.ended_at < now() - interval '60 seconds'
       and (l.course_id is not null and not exists (
              select from enrollment e where e.person_id = l.person_id and e.course_id = l.course_id)
            or l.program_id is not null and not exists (
              select from program_member m where m.person_id = l.person_id and m.program_id = l.program_id))
     limit 1)
    union all
    (select 'paid-is-booked', 'payment ' || p.id
     from payment p
     where p.order_id is not null and not exists (
       select from ledger_transaction t where t.operation = 'sale ' || p.order_id)
     limit 1)
    union all
    (select 'returns-are-covered', 'order ' || p.order_id
     from payment p join line_return r on r.order_id = p.order_id and r.state = 'gone'
     group by p.order_id, p.amount having sum(r.amount) > p.amount limit 1)
    union all
    (select 'payouts-are-earned', 'payout ' || p.id
     from payout p
     where p.amount <> coalesce((select sum(e.amount) from earning e where e.payout_id = p.id), 0)
       and p.state <> 'failed'
     limit 1)
    union all
    (select 'periods-end', 'subscription ' || id
     from subscription where state in ('active', 'trialing') and period_end < now() - interval '1 day' limit 1)`;
