import type { Currency } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Account, TransactionKind } from "./account.ts";

export type Posting = Readonly<{
  /** Our own name of what is recorded: the same operation is recorded once. */
  operation: string;
  kind: TransactionKind;
  /** When it happened, by the clock of whoever it happened at. */
  at: Date;
  currency: Currency;
  entries: readonly Entry[];
}>;

/** What an account receives (positive) or gives (negative), in smallest units; `owner` for accounts that people have. */
export type Entry = Readonly<{ account: Account; owner?: string; minor: bigint }>;

/**
 * The operation stands in the books, once, and its entries add up to nothing. Entries of nothing are left out; where
 * all are, nothing is written. Answers whether this call wrote it. An operation that stands there with
 * other entries is a bug, not a repetition.
 */
export async function post(scope: Scope, posting: Posting): Promise<boolean> {
  const { operation, kind, at, currency } = posting;
  const entries = posting.entries.filter(({ minor }) => minor !== 0n);
  if (entries.length === 0) return false;
  const accounts = entries.map(({ account }) => account);
  const owners = entries.map(({ owner }) => owner ?? null);
  const amounts = entries.map(({ minor }) => minor);
  const [answer] = await scope.sql<{ id: string | null }>`
    select post_transaction(${operation}, ${kind}, ${at}::timestamptz, ${currency},
                            ${accounts}::text[], ${owners}::uuid[], ${amounts}::bigint[]) as id`;
  if (answer?.id) return true;
  await ensureSame(scope, operation, accounts, amounts);
  return false;
}

async function ensureSame(
  { sql }: Scope,
  operation: string,
  accounts: readonly Account[],
  amounts: readonly bigint[],
): Promise<void> {
  const [kept] = await sql<{ same: boolean }>`
    select array_agg(e.account order by e.line) = ${accounts}::text[]
           and array_agg(e.amount order by e.line) = ${amounts}::bigint[] as same
    from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
    where t.operation = ${operation}`;
  if (!kept?.same) throw new Error(`The books know ${operation} with other entries.`);
}
