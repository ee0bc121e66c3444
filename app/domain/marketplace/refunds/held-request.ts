import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { type HeldOrder, holdOrder } from "./hold-order.ts";

type HeldRequest = Readonly<{
  id: string;
  orderId: string;
  line: number;
  title: string;
  reason: string;
  email: string;
  state: "asked" | "granted" | "declined";
}>;

/** A learner's request and its order, of which nobody else gives anything back until this transaction ends. */
export async function heldRequest(
  scope: Scope,
  requestId: string,
): Promise<Readonly<{ request: HeldRequest; order: HeldOrder }>> {
  const [found] = await scope.sql<{ orderId: string }>`
    select order_id as "orderId" from refund_request where id = ${requestId}::uuid`;
  if (!found) throw new Refusal("missing", "There is no such request.");
  const order = await holdOrder(scope, found.orderId);
  const [request] = await scope.sql<HeldRequest>`
    select r.id, r.order_id as "orderId", r.line, l.title, r.reason, r.state, p.email
    from refund_request r join order_line l on l.order_id = r.order_id and l.line = r.line
    join person p on p.id = r.person_id
    where r.id = ${requestId}::uuid`;
  if (!request) throw new Refusal("missing", "There is no such request.");
  return { request, order };
}
