import type { PaymentFacts } from "#app/domain/billing/facts.ts";
import type { Scope } from "#tenants/scope.ts";
import { bookEarnings } from "./payouts/book-earnings.ts";
import { settleOrder } from "./settle-order.ts";
import { settleReturns } from "./settle-returns.ts";

/**
 * Our orders and books say of this payment what the processor says of it. It may be told in any order, at once and
 * again; one payment is settled by one at a time.
 */
export async function settlePayment(scope: Scope, facts: PaymentFacts): Promise<void> {
  await scope.sql`select pg_advisory_xact_lock(hashtextextended(${`payment ${facts.intentId}`}, 0))::text`;
  await settleOrder(scope, facts);
  if (!facts.orderId || !facts.charge) return;
  await bookEarnings(scope, facts.orderId);
  await settleReturns(scope, facts.orderId, facts);
}
