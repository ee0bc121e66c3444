import { countCoupon } from "#app/domain/billing/coupons/count-coupon.ts";
import { enrollPerson } from "#app/domain/learning/joining/enroll-person.ts";
import { holdRule } from "#app/domain/learning/joining/hold-rule.ts";
import { enterProgram } from "#app/domain/learning/programs/enter-program.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { orderPaid } from "./events.ts";

type Line = Readonly<{ courseId: string | null; programId: string | null; personId: string }>;

/**
 * What the order holds belongs to its buyer, who is in every course and on every path of it, and no longer lies in the
 * cart. Completing it again changes nothing. The caller has seen the money, or that none is due.
 */
export async function completeOrder(scope: Scope, orderId: string): Promise<void> {
  const { sql, now } = scope;
  const [order] = await sql<{ personId: string }>`
    update sales_order set state = 'paid', ended_at = ${now}::timestamptz
    where id = ${orderId}::uuid and state <> 'paid' returning person_id as "personId"`;
  if (!order) return;
  const lines = await sql<Line>`
    update order_line set state = 'paid' where order_id = ${orderId}::uuid
    returning course_id as "courseId", program_id as "programId", person_id as "personId"`;
  for (const { courseId, programId, personId } of inOneOrder(lines)) {
    if (courseId) await enrollPerson(scope, await holdRule(scope, courseId), personId);
    if (programId) await enterProgram(scope, { programId, personId, cause: "self" });
  }
  await sql`
    delete from cart_line c using order_line l
    where l.order_id = ${orderId}::uuid and c.person_id = l.person_id
      and coalesce(c.course_id, c.program_id) = coalesce(l.course_id, l.program_id)`;
  await countCoupon(scope, { purchaseId: orderId });
  await announce(scope, orderPaid, { orderId, personId: order.personId });
}

/** Everybody takes the rules of courses in the same order, so that no two orders wait for each other. */
const inOneOrder = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => (a.courseId ?? "").localeCompare(b.courseId ?? ""));
