import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { freeSlug } from "./free-slug.ts";
import { editDraft } from "./hold-draft.ts";
import { idOfRequest } from "./id-of-request.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import { lessonSlugs } from "./lesson-slugs.ts";
import { movedLesson } from "./outline.ts";
import type { DuplicateLesson } from "./schema.ts";

/** A copy of the lesson follows it, with an address of its own. */
export async function duplicateLesson(
  scope: Scope<Person>,
  { courseSlug, lessonId, requestId }: DuplicateLesson,
) {
  const course = await editDraft(scope, courseSlug);
  const [lesson] = await scope.sql<{ title: string; sectionId: string; position: number }>`
    select title, section_id as "sectionId", position from draft_lesson
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null`;
  if (!lesson) throw new Refusal("missing", "That lesson is gone. Load the page again.");
  const { sectionId, position } = lesson;
  const copyId = idOfRequest(scope, requestId);
  const title = `${lesson.title.slice(0, 110)} (copy)`;
  const slug = freeSlug(title, "lesson", await lessonSlugs(scope, course.id));
  const [fresh] = await scope.sql`
    insert into draft_lesson (id, course_id, section_id, slug, kind, title, minutes, markdown, settings, position, changed_by)
    select ${copyId}::uuid, course_id, section_id, ${slug}, kind, ${title}, minutes, markdown, settings,
           (select max(position) + 1 from draft_lesson where section_id = ${sectionId}::uuid),
           ${scope.actor.personId}::uuid
    from draft_lesson where id = ${lessonId}::uuid
    on conflict (id) do nothing returning id`;
  const outline = await outlineOf(scope, course.id);
  if (fresh) await keepOutline(scope, movedLesson(outline, copyId, { sectionId, index: position }));
  return { courseSlug };
}
