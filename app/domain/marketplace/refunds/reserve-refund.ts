import { stepOf } from "#app/domain/billing/quote.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { refundGranted } from "./events.ts";
import { type HeldOrder, leftOf } from "./hold-order.ts";
import { holdReturns, type LineAmount, worthOf } from "./returns.ts";

type Reserved = Readonly<{
  id: string;
  requestId: string | null;
  reason: string;
  amounts: readonly LineAmount[];
}>;

/**
 * The refund is granted and on its way; its part of each line is nobody else's. The caller holds the order. Refuses an order
 * that was not paid through the processor, a line that is in dispute or not there, and more than is left of it.
 */
export async function reserveRefund(
  scope: Scope<Person>,
  order: HeldOrder,
  { id, requestId, reason, amounts }: Reserved,
): Promise<void> {
  if (order.state !== "paid" || !order.intentId)
    throw new Refusal("conflict", "Nothing was paid for this order, so nothing can go back.");
  for (const wanted of amounts) ensureLeft(order, wanted);
  const { sql, actor, now } = scope;
  await sql`
    insert into refund (id, order_id, request_id, amount, reason, granted_by, granted_at)
    values (${id}::uuid, ${order.id}::uuid, ${requestId}::uuid, ${worthOf(amounts)}::bigint, ${reason},
            ${actor.personId}::uuid, ${now}::timestamptz)`;
  await holdReturns(scope, order, { refundId: id }, amounts);
  await announce(scope, refundGranted, { refundId: id });
}

function ensureLeft(order: HeldOrder, { line, amount }: LineAmount): void {
  const held = order.lines.find((one) => one.line === line);
  if (!held) throw new Refusal("missing", "There is no such line in this order.");
  if (amount % stepOf(order.currency) !== 0n)
    throw new Refusal("invalid", "Cards take no amount so fine. Let its last digit be 0.");
  if (amount > leftOf(held))
    throw new Refusal("conflict", `That is more than is left of ${held.title}. Refund less.`);
}
