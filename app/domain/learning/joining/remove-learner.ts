import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endEnrollment } from "./end-enrollment.ts";
import { holdRule } from "./hold-rule.ts";
import type { OneLearnerAndWhy } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/** The learner is out of the course, for a reason that is kept. What they did stays. */
export async function removeLearner(
  scope: Scope<Person>,
  { courseSlug, personId, reason }: OneLearnerAndWhy,
) {
  const course = await taughtCourse(scope, courseSlug);
  const rule = await holdRule(scope, course.id);
  await endEnrollment(scope, rule, personId, reason);
  return { courseSlug };
}
