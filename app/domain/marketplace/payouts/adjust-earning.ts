import type { Scope } from "#tenants/scope.ts";
import { bookEarnings } from "./book-earnings.ts";

export type Adjustment = Readonly<{
  /** The operation as the books call it, in which the seller's account was posted. */
  operation: string;
  kind: "refund" | "dispute";
  orderId: string;
  line: number;
  /** In smallest units: less than zero is taken from the seller, more is given back. */
  minor: bigint;
  at: Date;
}>;

/**
 * What a refund or a dispute moved of a seller's share is part of what they are owed, once for each operation. It counts
 * with the sale as long as that cannot be paid yet, and at once after that. Nobody gives back more than
 * they had of a line.
 */
export async function adjustEarning(scope: Scope, adjustment: Adjustment): Promise<void> {
  const { operation, kind, orderId, line, minor, at } = adjustment;
  if (minor === 0n) return;
  await bookEarnings(scope, orderId);
  const { sql } = scope;
  await sql`
    insert into earning (seller_id, operation, line, kind, order_id, currency, amount, at, due_at)
    select seller_id, ${operation}, line, ${kind}, order_id, currency, ${minor}::bigint, ${at}::timestamptz,
           greatest(due_at, ${at}::timestamptz)
    from earning where order_id = ${orderId}::uuid and line = ${line}::smallint and kind = 'sale'
    on conflict do nothing`;
  const [kept] = await sql<{ isWithin: boolean }>`
    select sum(amount) between 0 and sum(amount) filter (where kind = 'sale') as "isWithin"
    from earning where order_id = ${orderId}::uuid and line = ${line}::smallint`;
  if (!kept?.isWithin)
    throw new Error(
      `With ${operation} the seller has less than nothing of the line, or more than it.`,
    );
}
