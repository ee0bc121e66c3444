import { tokens } from "#app/kernel/tokens.ts";
import type { Scope } from "#tenants/scope.ts";
import { EARNED_FOR, type EarningRule, underCap } from "./earning.ts";
import type { EarnTokens } from "./schema.ts";

/**
 * The person holds what the rule gives for this object, up to the daily cap: once for ever, however
 * often it is told. `tenths` is what their plan makes of it, rounded down. Answers how many tokens this call added.
 */
export async function earnTokens(
  scope: Scope,
  rule: EarningRule,
  { personId, objectId }: EarnTokens,
  tenths = 10n,
): Promise<bigint> {
  const { db, now } = scope;
  await db.wallet.createMany({ data: { personId }, skipDuplicates: true });
  await scope.sql`select from wallet where person_id = ${personId}::uuid for update`;
  const posted = await db.walletEntry.findFirst({
    where: { personId, rule, objectId },
    select: { id: true },
  });
  if (posted) return 0n;

  const amount = underCap(
    tokens((EARNED_FOR[rule] * tenths) / 10n),
    await earnedToday(scope, personId),
  );
  if (amount === 0n) return 0n;
  await db.walletEntry.create({
    data: { personId, kind: "earned", rule, objectId, amount, postedAt: now },
    select: { id: true },
  });
  await db.wallet.updateMany({ where: { personId }, data: { balance: { increment: amount } } });
  return amount;
}

async function earnedToday({ sql, tenant, now }: Scope, personId: string) {
  const [day] = await sql<{ earned: bigint }>`
    select coalesce(sum(amount), 0)::bigint as earned from wallet_entry
    where person_id = ${personId}::uuid and kind = 'earned'
      and posted_at >= date_trunc('day', ${now}::timestamptz, ${tenant.timeZone}::text)`;
  return tokens(day?.earned ?? 0n);
}
