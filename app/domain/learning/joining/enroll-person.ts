import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { learnerEnrolled } from "../events.ts";
import type { JoiningRule } from "./rule.ts";

/**
 * This person is in the course, whose rule the caller holds: for the first time, or again, with everything that they
 * had done. Whoever is in it already stays as they are.
 */
export async function enrollPerson(
  scope: Scope,
  rule: JoiningRule,
  personId: string,
): Promise<void> {
  const { sql, tenant, now } = scope;
  const { courseId } = rule;
  const joined = await sql`
    insert into enrollment as e (person_id, course_id, enrolled_at, due_on)
    values (${personId}::uuid, ${courseId}::uuid, ${now}::timestamptz,
            course_due(${courseId}::uuid, ${personId}::uuid, ${now}::timestamptz, ${tenant.timeZone}))
    on conflict on constraint enrollment_pkey do update
    set left_at = null, left_by = null, left_why = '', enrolled_at = excluded.enrolled_at, due_on = excluded.due_on,
        extended_to = null
    where e.left_at is not null
    returning person_id`;
  await sql`
    update course_request set state = 'granted', settled_at = ${now}::timestamptz
    where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and state in ('asked', 'waiting')`;
  if (joined.length > 0) await announce(scope, learnerEnrolled, { personId, courseId });
}
