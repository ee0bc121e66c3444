import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import { movedLesson } from "./outline.ts";
import type { RemoveLesson } from "./schema.ts";

/** The lesson is back where it stood. Refuses while its section is removed. */
export async function restoreLesson(scope: Scope<Person>, { courseSlug, lessonId }: RemoveLesson) {
  const course = await editDraft(scope, courseSlug);
  const [lesson] = await scope.sql<{ sectionId: string; removedFrom: number }>`
    select section_id as "sectionId", removed_from as "removedFrom" from draft_lesson
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is null`;
  if (!lesson) return { courseSlug };
  const { sectionId, removedFrom } = lesson;
  const outline = await outlineOf(scope, course.id);
  if (!outline.some(({ id }) => id === sectionId))
    throw new Refusal("conflict", "Its section was removed too. Put the section back first.");
  const whole = outline.map(({ id, lessons }) => ({
    id,
    lessons: id === sectionId ? [...lessons, lessonId] : lessons,
  }));
  await keepOutline(scope, movedLesson(whole, lessonId, { sectionId, index: removedFrom - 1 }));
  return { courseSlug };
}
