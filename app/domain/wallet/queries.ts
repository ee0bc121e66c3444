import { type Tokens, tokens } from "#app/kernel/tokens.ts";
import type { Glance } from "#tenants/scope.ts";

/** What this person holds. */
export async function balanceOf({ sql }: Glance, personId: string): Promise<Tokens> {
  const [wallet] = await sql<{ balance: bigint }>`
    select balance from wallet where person_id = ${personId}::uuid`;
  return tokens(wallet?.balance ?? 0n);
}

type Entry = { id: string; rule: string; amount: bigint; posted_at: Date };

/** The balance, and the last fifty reasons for it, newest first. */
export async function walletStatement(glance: Glance, personId: string) {
  const entries = await glance.sql<Entry>`
    select id, rule, amount, posted_at from wallet_entry
    where person_id = ${personId}::uuid order by id desc limit 50`;
  return { balance: await balanceOf(glance, personId), entries };
}
