import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { freeSlug } from "./free-slug.ts";
import { editDraft } from "./hold-draft.ts";
import { idOfRequest } from "./id-of-request.ts";
import { lessonSlugs } from "./lesson-slugs.ts";
import type { AddLesson } from "./schema.ts";

/** The section ends with a new, empty lesson, whose address is made of its first title and stays. */
export async function addLesson(
  scope: Scope<Person>,
  { courseSlug, sectionId, title, kind, requestId }: AddLesson,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, actor } = scope;
  const lessonId = idOfRequest(scope, requestId);
  const slug = freeSlug(title, "lesson", await lessonSlugs(scope, course.id));
  const [section] = await sql`
    select id from draft_section
    where id = ${sectionId}::uuid and course_id = ${course.id}::uuid and position is not null`;
  if (!section) throw new Refusal("missing", "That section is gone. Load the page again.");
  await sql`
    insert into draft_lesson (id, course_id, section_id, slug, kind, title, position, changed_by)
    select ${lessonId}::uuid, ${course.id}::uuid, ${sectionId}::uuid, ${slug}, ${kind}, ${title},
           coalesce(max(position), 0) + 1, ${actor.personId}::uuid
    from draft_lesson where section_id = ${sectionId}::uuid
    on conflict (id) do nothing`;
  return { courseSlug, lessonId };
}
