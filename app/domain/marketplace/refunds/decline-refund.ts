import { postLetter } from "#app/domain/identity/post-letter.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { addressOf } from "#tenants/by-host.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { heldRequest } from "./held-request.ts";
import { declinedLetter } from "./letters.ts";
import type { DeclineRefund } from "./schema.ts";

/** Whoever asked keeps the course, and reads why the money stays. Declining again changes nothing. */
export async function declineRefund(
  scope: Scope<Person>,
  { refundRequestId, reason }: DeclineRefund,
) {
  ensureMay(scope, "company.billing");
  const { request } = await heldRequest(scope, refundRequestId);
  const { orderId, title, email } = request;
  if (request.state === "declined") return { orderId };
  if (request.state === "granted")
    throw new Refusal("conflict", "The request was granted. The money is on its way.");
  const { sql, tenant, actor, now } = scope;
  await sql`
    update refund_request
    set state = 'declined', answer = ${reason}, settled_at = ${now}::timestamptz, settled_by = ${actor.personId}::uuid
    where id = ${refundRequestId}::uuid`;
  const href = addressOf(tenant, `/orders/${orderId}`);
  await postLetter(scope, email, declinedLetter({ title, reason, href }));
  return { orderId };
}
