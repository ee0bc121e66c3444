import type { Scope } from "#tenants/scope.ts";
import { endEnrollment } from "./end-enrollment.ts";
import { holdRule } from "./hold-rule.ts";

type Withdrawing = Readonly<{ personId: string; courseId: string; reason: string }>;

/** This person is not in the course any more and cannot come back by themselves, not even if they had left it themselves. */
export async function withdrawAccess(
  scope: Scope,
  { personId, courseId, reason }: Withdrawing,
): Promise<void> {
  await endEnrollment(scope, await holdRule(scope, courseId), personId, reason);
  await scope.sql`
    update enrollment set left_by = null, left_why = ${reason}
    where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and left_by = person_id`;
}
