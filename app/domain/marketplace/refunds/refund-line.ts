import { idOfRequest } from "#app/domain/learning/authoring/id-of-request.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdOrder } from "./hold-order.ts";
import { reserveRefund } from "./reserve-refund.ts";
import type { RefundLine } from "./schema.ts";
import { wantedAmount } from "./wanted-amount.ts";

/** Money of a line is on its way back without anybody's having asked; the same request twice gives it back once. */
export async function refundLine(
  scope: Scope<Person>,
  { orderId, line, amount, reason, requestId }: RefundLine,
) {
  ensureMay(scope, "company.billing");
  const order = await holdOrder(scope, orderId);
  const id = idOfRequest(scope, requestId);
  const made = await scope.sql`select from refund where id = ${id}::uuid`;
  if (made.length === 0)
    await reserveRefund(scope, order, {
      ...{ id, reason, requestId: null },
      amounts: [wantedAmount(order, line, amount)],
    });
  return { orderId, refundId: id };
}
