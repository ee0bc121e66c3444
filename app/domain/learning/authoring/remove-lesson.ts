import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import type { RemoveLesson } from "./schema.ts";

/** The lesson has left the draft and can be put back. Learners keep it until the course is published again. */
export async function removeLesson(scope: Scope<Person>, { courseSlug, lessonId }: RemoveLesson) {
  const course = await editDraft(scope, courseSlug);
  await scope.sql`
    update draft_lesson set removed_from = position, position = null
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null`;
  await keepOutline(scope, await outlineOf(scope, course.id));
  return { courseSlug, lessonId };
}
