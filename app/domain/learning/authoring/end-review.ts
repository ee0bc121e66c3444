import type { Scope } from "#tenants/scope.ts";
import type { HeldCourse } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";

/** The course no longer waits for a moderator; one that was never on sale is a draft again. */
export async function endReview(
  scope: Scope,
  course: HeldCourse,
  step: "recalled" | "sent-back",
  reason = "",
): Promise<void> {
  if (!course.submittedAt) return;
  await scope.sql`
    update course_draft set submitted_at = null, submitted_note = '' where course_id = ${course.id}::uuid`;
  await scope.sql`
    update course set state = 'draft' where id = ${course.id}::uuid and state = 'submitted'`;
  await noteStep(scope, course.id, step, reason);
}
