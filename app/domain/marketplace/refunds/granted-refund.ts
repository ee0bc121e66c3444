import type { Scope } from "#tenants/scope.ts";

/** What the processor has to be told of a refund. */
type GrantedRefund = Readonly<{ id: string; intentId: string; amount: bigint }>;

/** The refund that is to be asked for; null when the processor knows it, or when it has come to nothing. */
export async function grantedRefund(
  { sql }: Scope,
  { refundId }: Readonly<{ refundId: string }>,
): Promise<GrantedRefund | null> {
  const [refund] = await sql<GrantedRefund>`
    select r.id, o.intent_id as "intentId", r.amount from refund r join sales_order o on o.id = r.order_id
    where r.id = ${refundId}::uuid and r.state = 'sent' and r.processor_id is null`;
  return refund ?? null;
}
