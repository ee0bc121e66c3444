import { type Currency, money } from "#app/kernel/money.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { post } from "../../billing/post.ts";
import { payoutReserved } from "./events.ts";
import { leastPayout, sendable } from "./payout.ts";

type Claim = Readonly<{ runId: string; sellerId: string; currency: Currency }>;

/**
 * All that is payable to this seller is on its way: in one payout, and out of every other. Answers false, and does
 * nothing, where that is less than the least, where a payout is under way already, and where the seller's account or
 * tax form is not ready.
 */
export async function reservePayout(scope: Scope, claim: Claim): Promise<boolean> {
  const accountId = await readyAccount(scope, claim);
  if (accountId === null) return false;
  const payout = await claimEarnings(scope, claim, accountId);
  if (!payout) return false;
  const { sellerId: owner, currency } = claim;
  const sum = money(payout.amount, currency);
  await post(scope, {
    operation: `payout ${payout.id}`,
    kind: "payout",
    at: scope.now,
    currency,
    entries: [
      { account: "payable", owner, minor: sum.minor },
      { account: "payouts", owner, minor: -sum.minor },
    ],
  });
  await announce(scope, payoutReserved, { payoutId: payout.id });
  return true;
}

/** The account that is paid into, held until the transaction ends, so that two runs come one after the other. */
async function readyAccount({ sql }: Scope, { sellerId }: Claim): Promise<string | null> {
  const [account] = await sql<{ accountId: string }>`
    select account_id as "accountId" from connect_account a
    where person_id = ${sellerId}::uuid and account_id is not null and can_receive and can_pay_out
      and not exists (select from tax_form_rule r where r.country = a.country
                      and not exists (select from tax_form f where f.person_id = a.person_id and f.form = r.form
                                                               and f.country = a.country))
    for update`;
  return account?.accountId ?? null;
}

type Made = Readonly<{ id: string; amount: bigint }>;

async function claimEarnings(
  scope: Scope,
  claim: Claim,
  accountId: string,
): Promise<Made | undefined> {
  const { runId, sellerId, currency } = claim;
  const { ids, sum } = await dueEarnings(scope, claim);
  const { minor: amount } = sendable(money(sum, currency));
  if (amount < leastPayout(currency).minor) return;
  const [made] = await scope.sql<{ id: string }>`
    insert into payout (run_id, seller_id, account_id, currency, amount, reserved_at)
    values (${runId}::uuid, ${sellerId}::uuid, ${accountId}, ${currency}, ${amount}::bigint, ${scope.now}::timestamptz)
    returning id`;
  if (!made) return;
  await scope.sql`update earning set payout_id = ${made.id}::uuid where id = any (${ids}::uuid[])`;
  if (sum > amount) await carryOver(scope, claim, made.id, sum - amount);
  return { id: made.id, amount };
}

/** What is payable now. A line whose payment is disputed waits, with all that was taken from it. */
async function dueEarnings({ sql, now }: Scope, { sellerId, currency }: Claim) {
  const [due] = await sql<{ ids: string[]; sum: bigint }>`
    select coalesce(array_agg(e.id), '{}') as ids, coalesce(sum(e.amount), 0)::bigint as sum
    from earning e left join order_line l on l.order_id = e.order_id and l.line = e.line
    where e.seller_id = ${sellerId}::uuid and e.currency = ${currency}
      and e.payout_id is null and e.due_at <= ${now}::timestamptz and l.state is distinct from 'disputed'
      and not exists (select from payout p where p.seller_id = e.seller_id and p.currency = e.currency
                                             and p.state = 'reserved')`;
  return due ?? { ids: [], sum: 0n };
}

/** What is less than the smallest step leaves this payout by one earning, and waits for the next by another. */
async function carryOver(
  { sql, now }: Scope,
  { sellerId, currency }: Claim,
  payoutId: string,
  rest: bigint,
): Promise<void> {
  await sql`
    insert into earning (seller_id, operation, line, kind, currency, amount, at, due_at, payout_id)
    select ${sellerId}::uuid, ${`payout ${payoutId} rest`}, line, 'rest', ${currency}, amount,
           ${now}::timestamptz, ${now}::timestamptz, payout_id
    from (values (1, -${rest}::bigint, ${payoutId}::uuid), (2, ${rest}::bigint, null)) as pair (line, amount, payout_id)`;
}
