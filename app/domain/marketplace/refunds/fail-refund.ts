import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { refundFailed } from "./events.ts";
import { holdOrder } from "./hold-order.ts";
import { turnReturns } from "./returns.ts";

type FailRefund = Readonly<{ refundId: string; reason: string }>;

/** A refund that the processor has not taken comes to nothing, and what it held is free again. One that it knows is left alone. */
export async function failRefund(scope: Scope, { refundId, reason }: FailRefund): Promise<void> {
  const { sql, now } = scope;
  const [refund] = await sql<{ orderId: string }>`
    select order_id as "orderId" from refund where id = ${refundId}::uuid`;
  if (!refund) return;
  const { orderId } = refund;
  const order = await holdOrder(scope, orderId);
  const failed = await sql`
    update refund set state = 'failed', failure = ${reason}, settled_at = ${now}::timestamptz
    where id = ${refundId}::uuid and state = 'sent' and processor_id is null
    returning id`;
  if (failed.length === 0) return;
  await turnReturns(scope, order, { refundId }, "released");
  await announce(scope, refundFailed, { refundId, orderId });
}
