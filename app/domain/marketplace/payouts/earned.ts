import type { Currency } from "#app/kernel/money.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type EarningsBalance = Readonly<{
  currency: Currency;
  pending: bigint;
  /** Less than zero where more was taken back than is owed. */
  payable: bigint;
  held: bigint;
  inPayout: bigint;
  paid: bigint;
}>;

/** How much is owed to whoever asks and how much was paid, for each currency in which they have earned. */
export const earningsBalances = ({ sql, actor, now }: Glance<Person>): Promise<EarningsBalance[]> =>
  sql<EarningsBalance>`
    select e.currency,
           coalesce(sum(e.amount) filter (where e.payout_id is null and e.due_at > ${now}::timestamptz), 0)::bigint as pending,
           coalesce(sum(e.amount) filter (where e.payout_id is null and e.due_at <= ${now}::timestamptz
                                            and l.state is distinct from 'disputed'), 0)::bigint as payable,
           coalesce(sum(e.amount) filter (where e.payout_id is null and e.due_at <= ${now}::timestamptz
                                            and l.state = 'disputed'), 0)::bigint as held,
           coalesce(sum(e.amount) filter (where p.state = 'reserved'), 0)::bigint as "inPayout",
           coalesce(sum(e.amount) filter (where p.state = 'paid'), 0)::bigint as paid
    from earning e left join payout p on p.id = e.payout_id
    left join order_line l on l.order_id = e.order_id and l.line = e.line
    where e.seller_id = ${actor.personId}::uuid
    group by e.currency order by e.currency`;

export type EarnedMonth = Readonly<{ month: string; sales: number; earned: bigint; back: bigint }>;

const MONTHS = 12;

/**
 * What whoever asks earned in each of the last twelve months in the academy's currency, this one last, and what refunds and
 * disputes took back in them.
 */
export const earnedByMonth = ({
  sql,
  actor,
  now,
  tenant,
}: Glance<Person>): Promise<EarnedMonth[]> =>
  sql<EarnedMonth>`
    with earned as (
      select date_trunc('month', at at time zone ${tenant.timeZone}) as month, kind, amount from earning
      where seller_id = ${actor.personId}::uuid and currency = ${tenant.currency} and kind in ('sale', 'refund', 'dispute')
        and at > ${now}::timestamptz - interval '13 months'
    )
    select to_char(m.month, 'YYYY-MM') as month, (count(e.kind) filter (where e.kind = 'sale'))::integer as sales,
           coalesce(sum(e.amount) filter (where e.kind = 'sale'), 0)::bigint as earned,
           coalesce(-sum(e.amount) filter (where e.kind <> 'sale'), 0)::bigint as back
    from generate_series(date_trunc('month', ${now}::timestamptz at time zone ${tenant.timeZone})
                           - make_interval(months => ${MONTHS - 1}::integer),
                         date_trunc('month', ${now}::timestamptz at time zone ${tenant.timeZone}),
                         interval '1 month') as m (month)
    left join earned e using (month)
    group by m.month order by m.month`;
