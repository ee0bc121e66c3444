import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Check } from "./checklist.ts";
import { holdDraft } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";
import { ensureComplete } from "./publish-course.ts";

type Ordered = Readonly<{
  courseSlug: string;
  note: string;
  drawn: Readonly<{ checks: readonly Check[] }>;
}>;

/** The course waits for a moderator, with a word from its author. Refuses what the checklist lacks. */
export async function submitCourse(scope: Scope<Person>, { courseSlug, note, drawn }: Ordered) {
  const course = await holdDraft(scope, courseSlug);
  if (course.submittedAt) return { courseSlug };
  ensureComplete(drawn.checks);
  await scope.sql`
    update course_draft set submitted_at = ${scope.now}::timestamptz, submitted_note = ${note}
    where course_id = ${course.id}::uuid`;
  await scope.sql`
    update course set state = 'submitted' where id = ${course.id}::uuid and state = 'draft'`;
  await noteStep(scope, course.id, "submitted", note);
  return { courseSlug };
}
