import { idOfRequest } from "#app/domain/learning/authoring/id-of-request.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { heldRequest } from "./held-request.ts";
import { reserveRefund } from "./reserve-refund.ts";
import type { GrantRefund } from "./schema.ts";
import { wantedAmount } from "./wanted-amount.ts";

/** What a learner asked for is on its way back, all that is left of the line or a part. Granting again changes nothing. */
export async function grantRefund(scope: Scope<Person>, { refundRequestId, amount }: GrantRefund) {
  ensureMay(scope, "company.billing");
  const { request, order } = await heldRequest(scope, refundRequestId);
  const { orderId, line, reason } = request;
  const refundId = idOfRequest(scope, refundRequestId);
  if (request.state === "granted") return { orderId, refundId };
  if (request.state === "declined")
    throw new Refusal("conflict", "The request was declined. Refund the line on the order's page.");
  const { sql, actor, now } = scope;
  await sql`
    update refund_request set state = 'granted', settled_at = ${now}::timestamptz, settled_by = ${actor.personId}::uuid
    where id = ${refundRequestId}::uuid`;
  const amounts = [wantedAmount(order, line, amount)];
  await reserveRefund(scope, order, { id: refundId, requestId: refundRequestId, reason, amounts });
  return { orderId, refundId };
}
