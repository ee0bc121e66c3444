import { money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { post } from "../../billing/post.ts";
import { holdPayout } from "./hold-payout.ts";
import { failedLetter } from "./letters.ts";
import { writeToSeller } from "./write-to-seller.ts";

type Failure = Readonly<{ payoutId: string; reason: string }>;

/** The processor will not make this payout: what was in it is payable again. Nothing happens to one that has ended. */
export async function failPayout(scope: Scope, { payoutId, reason }: Failure): Promise<void> {
  const payout = await holdPayout(scope, payoutId);
  if (payout?.state !== "reserved") return;
  const { id, sellerId: owner, currency, amount } = payout;
  const { sql, now } = scope;
  await sql`
    update payout set state = 'failed', failure = ${reason}, ended_at = ${now}::timestamptz where id = ${id}::uuid`;
  await sql`update earning set payout_id = null where payout_id = ${id}::uuid`;
  await post(scope, {
    operation: `payout ${id} failed`,
    kind: "payout",
    at: now,
    currency,
    entries: [
      { account: "payouts", owner, minor: amount },
      { account: "payable", owner, minor: -amount },
    ],
  });
  await writeToSeller(scope, owner, failedLetter, money(amount, currency));
}
