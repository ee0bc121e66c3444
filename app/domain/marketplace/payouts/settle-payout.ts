import { money } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { post } from "../../billing/post.ts";
import type { PayoutFacts } from "./facts.ts";
import { holdPayout, type Payout } from "./hold-payout.ts";
import { paidLetter } from "./letters.ts";
import { writeToSeller } from "./write-to-seller.ts";

/**
 * What the processor transferred to a seller stands in the books as paid, and what came back of it is payable again.
 * Told twice, or late, it changes nothing more. Refuses a transfer that no payout of the academy asked for.
 */
export async function settlePayout(scope: Scope, facts: PayoutFacts): Promise<void> {
  const payout = facts.payoutId && (await holdPayout(scope, facts.payoutId));
  if (!payout) throw new Refusal("missing", "No payout of this academy asked for that transfer.");
  ensureSame(payout, facts);
  if (payout.state === "reserved") await markPaid(scope, payout, facts);
  const back = facts.returned.minor - payout.returned;
  if (back > 0n) await takeBack(scope, payout, facts, back);
}

/** Money that has left for another amount, another account, or after we had given it up, is for people to look at. */
function ensureSame(payout: Payout, facts: PayoutFacts): void {
  const { amount, accountId, transferId } = facts;
  const isSame =
    payout.state !== "failed" &&
    payout.amount === amount.minor &&
    payout.currency === amount.currency &&
    payout.accountId === accountId &&
    (payout.transferId ?? transferId) === transferId;
  if (!isSame) throw new Error(`Transfer ${transferId} is not what payout ${payout.id} asked for.`);
}

async function markPaid(scope: Scope, payout: Payout, { transferId, at }: PayoutFacts) {
  const { id, sellerId: owner, currency, amount } = payout;
  await scope.sql`
    update payout set state = 'paid', transfer_id = ${transferId}, ended_at = ${at}::timestamptz where id = ${id}::uuid`;
  await post(scope, {
    operation: `payout ${id} paid`,
    kind: "payout",
    at,
    currency,
    entries: [
      { account: "payouts", owner, minor: amount },
      { account: "clearing", minor: -amount },
    ],
  });
  await writeToSeller(scope, owner, paidLetter, money(amount, currency));
}

async function takeBack(scope: Scope, payout: Payout, facts: PayoutFacts, back: bigint) {
  const { id, sellerId: owner, currency } = payout;
  const at = facts.returnedAt ?? scope.now;
  const operation = `payout ${id} returned ${facts.returned.minor}`;
  await scope.sql`update payout set returned = ${facts.returned.minor}::bigint where id = ${id}::uuid`;
  await post(scope, {
    operation,
    kind: "payout",
    at,
    currency,
    entries: [
      { account: "clearing", minor: back },
      { account: "payable", owner, minor: -back },
    ],
  });
  await scope.sql`
    insert into earning (seller_id, operation, line, kind, currency, amount, at, due_at)
    values (${owner}::uuid, ${operation}, 1, 'returned', ${currency}, ${back}::bigint, ${at}::timestamptz, ${at}::timestamptz)`;
}
