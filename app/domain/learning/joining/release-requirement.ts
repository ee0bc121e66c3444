import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ReleaseRequirement } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/** The course can be begun without the other one. Doing it again changes nothing. */
export async function releaseRequirement(
  scope: Scope<Person>,
  { courseSlug, requiredId }: ReleaseRequirement,
) {
  const { id } = await taughtCourse(scope, courseSlug);
  await scope.sql`
    delete from course_prerequisite where course_id = ${id}::uuid and required_id = ${requiredId}::uuid`;
  return { courseSlug };
}
