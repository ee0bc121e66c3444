import type { Scope } from "#tenants/scope.ts";
import { fillSeats } from "./fill-seats.ts";
import { holdRule } from "./hold-rule.ts";
import type { JoiningRule } from "./rule.ts";

/**
 * The course has this rule. New seats go to the first in line, and the day by which it is to be done moves for everybody who
 * has not finished and has no extension. Whether one may say so is asked before.
 */
export async function keepRule(
  scope: Scope,
  { courseId, joining, seats, mayLeave, dueOn, dueDays }: JoiningRule,
): Promise<void> {
  const { sql } = scope;
  const before = await holdRule(scope, courseId);
  await sql`
    insert into enrollment_rule (course_id, joining, seats, may_leave, due_on, due_days)
    values (${courseId}::uuid, ${joining}, ${seats}::integer, ${mayLeave}::boolean, ${dueOn}::date, ${dueDays}::integer)
    on conflict on constraint enrollment_rule_pkey do update
    set joining = excluded.joining, seats = excluded.seats, may_leave = excluded.may_leave,
        due_on = excluded.due_on, due_days = excluded.due_days`;
  const rule = await holdRule(scope, courseId);
  if (before.dueOn !== dueOn || before.dueDays !== dueDays)
    await sql`
      update enrollment
      set due_on = coalesce(course_due(course_id, person_id, enrolled_at, ${scope.tenant.timeZone}), extended_to)
      where course_id = ${courseId}::uuid and completed_at is null and left_at is null`;
  await fillSeats(scope, rule);
}
