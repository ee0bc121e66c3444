import type { ChargeFacts, PaymentFacts } from "#app/domain/billing/facts.ts";
import { post } from "#app/domain/billing/post.ts";
import type { Money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { completeOrder } from "./complete-order.ts";

type Order = Readonly<{ state: string; personId: string; currency: string; total: bigint }>;

/**
 * Once the processor holds the whole amount, the order is complete, the payment is on record and the sale is in the
 * books, each once, however often and in whatever order this is told. Money that is not the order's amount
 * is a fault that somebody has to look at: nothing happens then.
 */
export async function settleOrder(scope: Scope, facts: PaymentFacts): Promise<void> {
  const { orderId, charge, captured, intentId } = facts;
  if (!orderId || !charge) return;
  const { sql } = scope;
  const [order] = await sql<Order>`
    select state, person_id as "personId", currency, total from sales_order where id = ${orderId}::uuid for update`;
  if (!order) throw new Error(`Payment ${intentId} names order ${orderId}, which is not here.`);
  if (captured.minor !== order.total || captured.currency !== order.currency)
    throw new Error(`Payment ${intentId} is not of the amount of order ${orderId}.`);
  await ensureOnePayment(scope, orderId, intentId);
  await notePayment(scope, orderId, order.personId, facts, charge);
  await postSale(scope, orderId, captured, charge.at);
  await postFee(scope, charge);
  await completeOrder(scope, orderId);
}

async function ensureOnePayment({ sql }: Scope, orderId: string, intentId: string): Promise<void> {
  const [other] = await sql`
    update sales_order set intent_id = ${intentId}
    where id = ${orderId}::uuid and coalesce(intent_id, ${intentId}) = ${intentId} returning id`;
  if (!other) throw new Error(`Order ${orderId} is paid by another payment than ${intentId}.`);
}

async function notePayment(
  { sql }: Scope,
  orderId: string,
  personId: string,
  { intentId, captured }: PaymentFacts,
  { id: chargeId, fee, card, at }: ChargeFacts,
): Promise<void> {
  await sql`
    insert into payment as p (person_id, order_id, intent_id, charge_id, currency, amount, fee, card_brand, card_last4,
                              card_country, paid_at)
    values (${personId}::uuid, ${orderId}::uuid, ${intentId}, ${chargeId}, ${captured.currency}, ${captured.minor},
            ${fee?.minor ?? 0n}, ${card?.brand ?? null}, ${card?.last4 || null}, ${card?.country || null}, ${at}::timestamptz)
    on conflict on constraint payment_once do update set fee = excluded.fee where p.fee <> excluded.fee`;
}

/** The buyer's money is here; it belongs to tax offices, to those who wrote the courses, and to the academy. */
async function postSale(scope: Scope, orderId: string, captured: Money, at: Date): Promise<void> {
  const lines = await scope.sql<{
    net: bigint;
    tax: bigint;
    sellerId: string | null;
    share: bigint;
  }>`
    select net, tax, seller_id as "sellerId", seller_share as share from order_line
    where order_id = ${orderId}::uuid order by line`;
  await post(scope, {
    operation: `sale ${orderId}`,
    kind: "sale",
    at,
    currency: captured.currency,
    entries: [
      { account: "clearing", minor: captured.minor },
      ...lines.flatMap(({ net, tax, sellerId, share }) => [
        { account: "tax" as const, minor: -tax },
        ...(sellerId ? [{ account: "payable" as const, owner: sellerId, minor: -share }] : []),
        { account: "revenue" as const, minor: share - net },
      ]),
    ],
  });
}

/** What the processor keeps of it, as soon as it says how much. */
async function postFee(scope: Scope, { id, fee, at }: ChargeFacts): Promise<void> {
  if (!fee) return;
  await post(scope, {
    operation: `fee ${id}`,
    kind: "fee",
    at,
    currency: fee.currency,
    entries: [
      { account: "fees", minor: fee.minor },
      { account: "clearing", minor: -fee.minor },
    ],
  });
}
