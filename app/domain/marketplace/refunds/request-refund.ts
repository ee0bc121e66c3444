import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { refundAsked } from "./events.ts";
import { refundableLines } from "./refundable-lines.ts";
import type { RequestRefund } from "./schema.ts";
import { tellOfRequest } from "./tell-of-request.ts";

/**
 * The academy is asked for the money of one line of one's own order. Asking again while it is being looked at changes nothing.
 * Refuses what the academy's policy does not allow, saying what it is.
 */
export async function requestRefund(
  scope: Scope<Person>,
  { orderId, line, reason }: RequestRefund,
) {
  ensureMay(scope, "course.study");
  const { sql, actor, now } = scope;
  await sql`select from sales_order where id = ${orderId}::uuid for update`;
  const { lines } = await refundableLines(scope, orderId);
  const wanted = lines.find((one) => one.line === line);
  if (!wanted) throw new Refusal("missing", "There is no such line in your order.");
  if (wanted.isAsked) return { orderId };
  if (wanted.whyNot) throw new Refusal("conflict", wanted.whyNot);
  const [asked] = await sql<{ id: string }>`
    insert into refund_request (order_id, line, person_id, reason, asked_at)
    values (${orderId}::uuid, ${line}::smallint, ${actor.personId}::uuid, ${reason}, ${now}::timestamptz)
    returning id`;
  const requestId = asked?.id ?? "";
  await announce(scope, refundAsked, { requestId });
  await tellOfRequest(scope, requestId);
  return { orderId };
}
