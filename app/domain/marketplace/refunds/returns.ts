import type { Parts } from "#app/domain/billing/split.ts";
import { apportion } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { type HeldOrder, leftOf, partsOf } from "./hold-order.ts";

/** By what a return is caused: one of the two. */
export type Cause = Readonly<{ refundId: string } | { disputeId: string }>;

/** How much of which line goes back. */
export type LineAmount = Readonly<{ line: number; amount: bigint }>;

/** An amount over what is left of an order's lines, in proportion to it. */
export const spread = ({ lines }: HeldOrder, amount: bigint): LineAmount[] =>
  apportion(amount, lines.map(leftOf))
    .map((part, at) => ({ line: lines[at]?.line ?? 0, amount: part }))
    .filter(({ amount: part }) => part > 0n);

/** These amounts of these lines are on their way back, with who bears them. Refuses more than is left of a line. */
export async function holdReturns(
  { sql }: Scope,
  order: HeldOrder,
  cause: Cause,
  amounts: readonly LineAmount[],
): Promise<void> {
  const { refundId, disputeId } = idsOf(cause);
  for (const { line, amount } of amounts) {
    const held = order.lines.find((one) => one.line === line);
    if (!held) throw new Error(`The order ${order.id} has no line ${line}.`);
    const { instructor, platform, tax } = partsOf(held, amount);
    await sql`
      insert into line_return (order_id, line, refund_id, dispute_id, amount, instructor, platform, tax)
      values (${order.id}::uuid, ${line}::smallint, ${refundId}::uuid, ${disputeId}::uuid, ${amount}::bigint,
              ${instructor}::bigint, ${platform}::bigint, ${tax}::bigint)`;
  }
}

/** What is held for this cause is free for others again, or gone, or held once more after it was gone. */
export async function turnReturns(
  { sql }: Scope,
  { id }: HeldOrder,
  cause: Cause,
  to: "held" | "gone" | "released",
): Promise<void> {
  const { refundId, disputeId } = idsOf(cause);
  await sql`
    update line_return set state = ${to}
    where order_id = ${id}::uuid and (refund_id = ${refundId}::uuid or dispute_id = ${disputeId}::uuid)
      and state not in ('released', ${to})`;
}

export type Return = Parts & Readonly<{ line: number; amount: bigint; sellerId: string | null }>;

/** What this cause holds or has taken; nothing where it was released. */
export function returnsOf({ sql }: Scope, { id }: HeldOrder, cause: Cause): Promise<Return[]> {
  const { refundId, disputeId } = idsOf(cause);
  return sql<Return>`
    select r.line, r.amount, r.instructor, r.platform, r.tax, l.seller_id as "sellerId"
    from line_return r join order_line l on l.order_id = r.order_id and l.line = r.line
    where r.order_id = ${id}::uuid and (r.refund_id = ${refundId}::uuid or r.dispute_id = ${disputeId}::uuid)
      and r.state <> 'released'
    order by r.line, r.id`;
}

/** What returns are worth together. */
export const worthOf = (returns: readonly { amount: bigint }[]): bigint =>
  returns.reduce((sum, { amount }) => sum + amount, 0n);

const idsOf = (cause: Cause) => ({
  refundId: "refundId" in cause ? cause.refundId : null,
  disputeId: "disputeId" in cause ? cause.disputeId : null,
});
