import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ExtendDueDate } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/** For this learner alone, the course is due on that day, whatever its rule says. */
export async function extendDueDate(
  scope: Scope<Person>,
  { courseSlug, personId, dueOn }: ExtendDueDate,
) {
  const { id } = await taughtCourse(scope, courseSlug);
  const extended = await scope.sql`
    update enrollment set extended_to = ${dueOn}::date, due_on = coalesce(due_on, ${dueOn}::date)
    where course_id = ${id}::uuid and person_id = ${personId}::uuid and left_at is null returning person_id`;
  if (extended.length === 0)
    throw new Refusal("missing", "There is no such learner in this course.");
  return { courseSlug };
}
