import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { coursePublished } from "../events.ts";
import { type Compared, changesBetween, isChange } from "./changes.ts";
import type { HeldCourse } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";

/** A lesson of the draft as it was drawn, ready to be read. */
export type DrawnLesson = Readonly<{
  id: string;
  html: string;
  headings: readonly unknown[];
  objectives: readonly string[];
}>;

export type Publication = Readonly<{
  lessons: readonly DrawnLesson[];
  note: string;
  requestId: string | null;
}>;

/**
 * Learners see what the draft says, under the next number. What they have completed stays completed; lessons that
 * are gone are kept for those who have done them. A course that was withdrawn stays out of the catalog.
 */
export async function bringLive(
  scope: Scope,
  course: HeldCourse,
  { lessons, note, requestId }: Publication,
): Promise<{ number: number }> {
  const { sql, actor } = scope;
  const before = await liveLessons(scope, course.id);
  await keepSections(scope, course.id);
  await keepLessons(scope, course.id, lessons);
  await dropWhatIsGone(scope, course.id);
  const changes = changesBetween(before, await liveLessons(scope, course.id));
  const number = course.version + 1;
  await keepCourse(scope, course.id, number);
  const by = actor.kind === "person" ? actor.personId : null;
  await sql`
    insert into course_version (course_id, number, request_id, note, changes, published_by)
    values (${course.id}::uuid, ${number}::integer, ${requestId}::uuid, ${note},
            ${JSON.stringify(changes)}::jsonb, ${by}::uuid)`;
  await noteStep(scope, course.id, "published", note);
  await announce(scope, coursePublished, {
    courseId: course.id,
    number,
    lessonsChanged: isChange(changes),
  });
  return { number };
}

const liveLessons = ({ sql }: Scope, courseId: string): Promise<Compared[]> =>
  sql<Compared>`
    select id, title, concat_ws(E'\n', kind, markdown, settings::text) as body from lesson
    where course_id = ${courseId}::uuid and retired_at is null order by position`;

async function keepSections({ sql }: Scope, courseId: string): Promise<void> {
  await sql`
    insert into course_section (id, course_id, position, title)
    select id, course_id, position, title from draft_section
    where course_id = ${courseId}::uuid and position is not null
    on conflict (id) do update set position = excluded.position, title = excluded.title`;
}

async function keepLessons(
  { sql }: Scope,
  courseId: string,
  drawn: readonly DrawnLesson[],
): Promise<void> {
  await sql`
    insert into lesson (id, course_id, section_id, position, slug, kind, title, minutes, markdown, settings,
                        html, headings, objectives)
    select l.id, l.course_id, l.section_id, row_number() over (order by s.position, l.position), l.slug, l.kind,
           l.title, l.minutes, l.markdown, l.settings, d.html, d.headings,
           array(select jsonb_array_elements_text(d.objectives))
    from jsonb_to_recordset(${JSON.stringify(drawn)}::jsonb) as d(id uuid, html text, headings jsonb, objectives jsonb)
    join draft_lesson l on l.id = d.id and l.course_id = ${courseId}::uuid
    join draft_section s on s.id = l.section_id
    on conflict (id) do update set
      section_id = excluded.section_id, position = excluded.position, kind = excluded.kind, title = excluded.title,
      minutes = excluded.minutes, markdown = excluded.markdown, settings = excluded.settings, html = excluded.html,
      headings = excluded.headings, objectives = excluded.objectives, retired_at = null`;
}

async function dropWhatIsGone({ sql, now }: Scope, courseId: string): Promise<void> {
  await sql`
    update lesson set retired_at = coalesce(retired_at, ${now}::timestamptz), section_id = null
    where course_id = ${courseId}::uuid and id not in (
      select l.id from draft_lesson l join draft_section s on s.id = l.section_id
      where l.course_id = ${courseId}::uuid and l.position is not null and s.position is not null)`;
  await sql`
    delete from course_section where course_id = ${courseId}::uuid and id not in (
      select id from draft_section where course_id = ${courseId}::uuid and position is not null)`;
}

async function keepCourse({ sql, now }: Scope, courseId: string, number: number): Promise<void> {
  await sql`
    update course c set
      title = d.title, summary = d.summary, description = d.description,
      description_source = d.description_source, language = d.language,
      license = d.license, keywords = d.keywords,
      category = d.category, level = d.level, price_minor = d.price_minor, price_currency = d.price_currency,
      minutes = l.minutes, lesson_count = l.lessons, version = ${number}::integer, updated_at = ${now}::timestamptz,
      published_at = coalesce(c.published_at, ${now}::timestamptz),
      state = case when c.state = 'withdrawn' then c.state else 'published' end
    from course_draft d, (
      select coalesce(sum(minutes), 0)::integer as minutes, count(*)::integer as lessons from lesson
      where course_id = ${courseId}::uuid and retired_at is null) l
    where c.id = ${courseId}::uuid and d.course_id = c.id`;
  await sql`
    update course_draft set submitted_at = null, submitted_note = '' where course_id = ${courseId}::uuid`;
}
