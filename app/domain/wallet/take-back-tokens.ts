import type { Scope } from "#tenants/scope.ts";
import type { TakeBackTokens } from "./schema.ts";

/**
 * What the person has earned for these objects since then is gone again, once for each course and as far as they still hold it:
 * nobody owes tokens. Answers how many this call took.
 */
export async function takeBackTokens(
  { sql, db, now }: Scope,
  { personId, courseId, objectIds, since }: TakeBackTokens,
): Promise<bigint> {
  const [wallet] = await sql<{ balance: bigint }>`
    select balance from wallet where person_id = ${personId}::uuid for update`;
  if (!wallet) return 0n;
  const [earned] = await sql<{ amount: bigint; isTaken: boolean }>`
    select least(${wallet.balance}::bigint,
                 coalesce(sum(amount) filter (where kind = 'earned' and object_id = any(${objectIds}::uuid[])
                                                and posted_at >= ${since}::timestamptz), 0))::bigint as amount,
           coalesce(bool_or(rule = ${RULE} and object_id = ${courseId}::uuid), false) as "isTaken"
    from wallet_entry where person_id = ${personId}::uuid`;
  if (!earned || earned.isTaken) return 0n;
  const { amount } = earned;
  if (amount === 0n) return 0n;
  await db.walletEntry.create({
    data: {
      ...{ personId, kind: "adjusted", rule: RULE, objectId: courseId },
      ...{ amount: -amount, postedAt: now },
    },
    select: { id: true },
  });
  await db.wallet.updateMany({ where: { personId }, data: { balance: { decrement: amount } } });
  return amount;
}

const RULE = "course-refunded";
