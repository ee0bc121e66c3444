import type { Scope } from "#tenants/scope.ts";
import { failRefund } from "./fail-refund.ts";
import { holdOrder, leftOfOrder } from "./hold-order.ts";
import { turnReturns } from "./returns.ts";

/**
 * So much of the order is free to go back, because the processor says that it does: refunds of ours that it does not know
 * give way, the latest first, then disputes that are not lost (they hold what is left once the refunds are settled).
 */
export async function makeRoom(scope: Scope, orderId: string, amount: bigint): Promise<void> {
  const order = await holdOrder(scope, orderId);
  if (leftOfOrder(order) >= amount) return;
  const [unknown] = await scope.sql<{ id: string }>`
    select id from refund where order_id = ${orderId}::uuid and state = 'sent' and processor_id is null
    order by id desc limit 1`;
  if (unknown) await failRefund(scope, { refundId: unknown.id, reason: OVERTAKEN });
  else if (!(await releaseDispute(scope, orderId)))
    throw new Error(`More has gone back of the order ${orderId} than was paid.`);
  await makeRoom(scope, orderId, amount);
}

const OVERTAKEN = "Another refund of this payment was faster.";

async function releaseDispute(scope: Scope, orderId: string): Promise<boolean> {
  const [held] = await scope.sql<{ disputeId: string }>`
    select dispute_id as "disputeId" from line_return
    where order_id = ${orderId}::uuid and dispute_id is not null and state = 'held' limit 1`;
  if (held) await turnReturns(scope, await holdOrder(scope, orderId), held, "released");
  return held !== undefined;
}
