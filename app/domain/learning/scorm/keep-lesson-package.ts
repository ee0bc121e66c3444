import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "../authoring/hold-draft.ts";
import { lessonPackage } from "./lesson-package.ts";

type Chosen = Readonly<{ courseSlug: string; lessonId: string; packageId: string }>;

/** The draft of the lesson has this package. Learners get it with the next publication; attempts at an earlier one stay. */
export async function keepLessonPackage(
  scope: Scope<Person>,
  { courseSlug, lessonId, packageId }: Chosen,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, actor, now } = scope;
  const settings = { package: await lessonPackage(scope, packageId) };
  const kept = await sql`
    update draft_lesson set settings = settings || ${JSON.stringify(settings)}::jsonb,
      changed_at = ${now}::timestamptz, changed_by = ${actor.personId}::uuid
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null and kind = 'scorm'
    returning id`;
  if (kept.length === 0)
    throw new Refusal("missing", "There is no lesson of this kind in this course.");
  return { courseSlug, lessonId };
}
