import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { createCourse } from "./create-course.ts";
import { holdDraft } from "./hold-draft.ts";
import { idOfRequest } from "./id-of-request.ts";
import type { DuplicateCourse } from "./schema.ts";

/** The author has a second course with the same text, pictures and settings, as a draft of its own. */
export async function duplicateCourse(
  scope: Scope<Person>,
  { courseSlug, requestId }: DuplicateCourse,
) {
  const { sql } = scope;
  const original = await holdDraft(scope, courseSlug);
  const copyId = idOfRequest(scope, requestId);
  const [there] = await sql<{ slug: string }>`select slug from course where id = ${copyId}::uuid`;
  if (there) return { courseSlug: there.slug };
  const [draft] = await sql<{ title: string }>`
    select title from course_draft where course_id = ${original.id}::uuid`;
  const title = `${draft?.title.slice(0, 110) ?? ""} (copy)`;
  const copy = await createCourse(scope, { title, requestId });
  await sql`
    update course_draft d set summary = o.summary, description = o.description,
      description_source = o.description_source, language = o.language,
      category = o.category, level = o.level, license = o.license, keywords = o.keywords, price_minor = o.price_minor, price_currency = o.price_currency
    from course_draft o where d.course_id = ${copyId}::uuid and o.course_id = ${original.id}::uuid`;
  await copyLessons(scope, original.id, copyId);
  return copy;
}

async function copyLessons({ sql, actor }: Scope<Person>, fromId: string, toId: string) {
  await sql`delete from draft_section where course_id = ${toId}::uuid`;
  await sql`
    insert into course_figure (course_id, path, file_id)
    select ${toId}::uuid, path, file_id from course_figure where course_id = ${fromId}::uuid`;
  await sql`
    insert into draft_section (course_id, position, title)
    select ${toId}::uuid, position, title from draft_section
    where course_id = ${fromId}::uuid and position is not null`;
  await sql`
    insert into draft_lesson (course_id, section_id, position, slug, kind, title, minutes, markdown, settings, changed_by)
    select ${toId}::uuid, c.id, l.position, l.slug, l.kind, l.title, l.minutes, l.markdown, l.settings,
           ${actor.personId}::uuid
    from draft_lesson l join draft_section s on s.id = l.section_id
    join draft_section c on c.course_id = ${toId}::uuid and c.position = s.position
    where l.course_id = ${fromId}::uuid and l.position is not null`;
}
