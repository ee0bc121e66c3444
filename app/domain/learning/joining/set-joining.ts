import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { fillSeats } from "./fill-seats.ts";
import { holdRule } from "./hold-rule.ts";
import type { SetJoining } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/**
 * From now on this is who may join. Whoever is in the course stays in it; new seats go to the first in line, and
 * the day by which it is to be done moves for everybody who has not finished and has no extension.
 */
export async function setJoining(scope: Scope<Person>, input: SetJoining) {
  const { sql } = scope;
  const { id } = await taughtCourse(scope, input.courseSlug);
  const { joining, seats, mayLeave, dueOn, dueDays } = input;
  const before = await holdRule(scope, id);
  await sql`
    insert into enrollment_rule (course_id, joining, seats, may_leave, due_on, due_days)
    values (${id}::uuid, ${joining}, ${seats}::integer, ${mayLeave}::boolean, ${dueOn}::date, ${dueDays}::integer)
    on conflict on constraint enrollment_rule_pkey do update
    set joining = excluded.joining, seats = excluded.seats, may_leave = excluded.may_leave,
        due_on = excluded.due_on, due_days = excluded.due_days`;
  const rule = await holdRule(scope, id);
  if (before.dueOn !== dueOn || before.dueDays !== dueDays)
    await sql`
      update enrollment
      set due_on = coalesce(course_due(course_id, person_id, enrolled_at, ${scope.tenant.timeZone}), extended_to)
      where course_id = ${id}::uuid and completed_at is null and left_at is null`;
  await fillSeats(scope, rule);
  return { courseSlug: input.courseSlug };
}
