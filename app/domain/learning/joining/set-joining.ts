import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { keepRule } from "./keep-rule.ts";
import type { SetJoining } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/**
 * From now on this is who may join. Whoever is in the course stays in it; new seats go to the first in line, and
 * the day by which it is to be done moves for everybody who has not finished and has no extension.
 */
export async function setJoining(scope: Scope<Person>, input: SetJoining) {
  const { id } = await taughtCourse(scope, input.courseSlug);
  const { joining, seats, mayLeave, dueOn, dueDays } = input;
  await keepRule(scope, { courseId: id, joining, seats, mayLeave, dueOn, dueDays });
  return { courseSlug: input.courseSlug };
}
