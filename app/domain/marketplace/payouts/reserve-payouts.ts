import type { Currency } from "#app/kernel/money.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { payoutRunGoesOn } from "./events.ts";
import { leastPayout } from "./payout.ts";
import { reservePayout } from "./reserve-payout.ts";

/** How many sellers are looked at in one transaction. */
const MOST = 100;

const FIRST = "00000000-0000-0000-0000-000000000000";

type Part = Readonly<{ runId: string; after?: string }>;

/**
 * The payouts of this run are reserved for the next so many sellers to whom enough is owed; the run goes on by itself while
 * there are more. Answers how many were reserved.
 */
export async function reservePayouts(
  scope: Scope,
  { runId, after = FIRST }: Part,
): Promise<number> {
  const sellers = await scope.sql<{ sellerId: string; currency: Currency; sum: bigint }>`
    with next as (
      select distinct seller_id from earning
      where payout_id is null and due_at <= ${scope.now}::timestamptz and seller_id > ${after}::uuid
      order by seller_id limit ${MOST}::integer
    )
    select e.seller_id as "sellerId", e.currency, sum(e.amount)::bigint as sum
    from earning e join next n using (seller_id)
    where e.payout_id is null and e.due_at <= ${scope.now}::timestamptz
    group by e.seller_id, e.currency order by e.seller_id, e.currency`;
  let reserved = 0;
  for (const { sum, ...seller } of sellers)
    if (
      sum >= leastPayout(seller.currency).minor &&
      (await reservePayout(scope, { runId, ...seller }))
    )
      reserved += 1;
  const last = sellers.at(-1)?.sellerId;
  if (last && new Set(sellers.map(({ sellerId }) => sellerId)).size === MOST)
    await announce(scope, payoutRunGoesOn, { runId, after: last });
  return reserved;
}
