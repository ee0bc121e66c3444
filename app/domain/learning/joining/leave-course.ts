import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endEnrollment } from "./end-enrollment.ts";
import { holdRule } from "./hold-rule.ts";
import type { OneCourse } from "./schema.ts";

/** The learner is out of the course and keeps what they did; joining again goes on from there. */
export async function leaveCourse(scope: Scope<Person>, { courseSlug }: OneCourse) {
  const { personId } = scope.actor;
  const [course] = await scope.sql<{ id: string }>`
    select c.id from course c join enrollment e on e.course_id = c.id
    where c.slug = ${courseSlug} and e.person_id = ${personId}::uuid`;
  if (!course) throw new Refusal("missing", "There is no such course among yours.");
  const rule = await holdRule(scope, course.id);
  if (!rule.mayLeave)
    throw new Refusal(
      "forbidden",
      "You cannot leave this course by yourself. Ask whoever teaches it.",
    );
  await endEnrollment(scope, rule, personId, "");
  return { courseSlug };
}
