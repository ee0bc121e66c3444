import { type Tokens, tokens } from "#app/kernel/tokens.ts";
import type { Glance } from "#tenants/scope.ts";

/** What this person holds. */
export async function balanceOf({ sql }: Glance, personId: string): Promise<Tokens> {
  const [wallet] = await sql<{ balance: bigint }>`
    select balance from wallet where person_id = ${personId}::uuid`;
  return tokens(wallet?.balance ?? 0n);
}

type Entry = { id: string; rule: string; amount: bigint; posted_at: Date; title: string | null };

/** The balance, and the last fifty reasons for it, newest first. */
export async function walletStatement(glance: Glance, personId: string) {
  const entries = await glance.sql<Entry>`
    select e.id, e.rule, e.amount, e.posted_at, coalesce(l.title, c.title) as title
    from wallet_entry e
    left join lesson l on l.id = e.object_id
    left join course c on c.id = e.object_id
    where e.person_id = ${personId}::uuid
    order by e.id desc limit 50`;
  return { balance: await balanceOf(glance, personId), entries };
}
