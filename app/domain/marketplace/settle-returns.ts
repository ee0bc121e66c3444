import type { PaymentFacts } from "#app/domain/billing/facts.ts";
import type { Scope } from "#tenants/scope.ts";
import { settleDisputes } from "./disputes/settle-disputes.ts";
import { followReturns } from "./refunds/follow-returns.ts";
import { holdOrder } from "./refunds/hold-order.ts";
import { settleRefunds } from "./refunds/settle-refunds.ts";

/**
 * What has gone back of a paid order, and who has which course because of it, is as the processor says. Told again, it changes
 * nothing; told at once, one waits for the other.
 */
export async function settleReturns(
  scope: Scope,
  orderId: string,
  facts: Pick<PaymentFacts, "refunds" | "disputes">,
): Promise<void> {
  await holdOrder(scope, orderId);
  await settleRefunds(scope, orderId, facts);
  await settleDisputes(scope, orderId, facts);
  await followReturns(scope, orderId);
}
