import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Compared, changesBetween } from "./changes.ts";
import type { CourseState } from "./hold-draft.ts";
import { mayPublishAtOnce } from "./may-publish-at-once.ts";
import { mayWriteOn } from "./policy.ts";

export type DraftSettings = Readonly<{
  id: string;
  slug: string;
  state: CourseState;
  version: number;
  authorId: string | null;
  revision: number;
  title: string;
  summary: string;
  /** HTML, and the Markdown that it was drawn of; none where it was drawn before that was kept. */
  description: string;
  descriptionSource: string | null;
  language: string;
  category: string | null;
  level: string | null;
  license: string | null;
  keywords: string[];
  priceMinor: bigint | null;
  priceCurrency: string | null;
  submittedAt: Date | null;
  submittedNote: string;
  withdrawnBy: "author" | "moderator" | null;
  appealedAt: Date | null;
}>;

/** The course as its author has it. Refuses one that is not theirs as one that is not there. */
export async function draftSettings({ sql, actor }: Glance, courseSlug: string) {
  const [course] = await sql<DraftSettings>`
    select c.id, c.slug, c.state, c.version, c.author_id as "authorId", d.revision, d.title, d.summary, d.language,
           d.description, d.description_source as "descriptionSource",
           d.category, d.level, d.license, d.keywords, d.price_minor as "priceMinor",
           d.price_currency as "priceCurrency", d.submitted_at as "submittedAt",
           d.submitted_note as "submittedNote", c.withdrawn_by as "withdrawnBy", c.appealed_at as "appealedAt"
    from course c join course_draft d on d.course_id = c.id where c.slug = ${courseSlug}`;
  if (!course || !mayWriteOn(actor, course))
    throw new Refusal("missing", "There is no such course among those that you write.");
  return course;
}

export type TaughtCourse = Readonly<{
  slug: string;
  title: string;
  state: CourseState;
  lessons: number;
  learners: number;
  changedAt: Date;
  /** Said to whoever looks after the courses of all authors. */
  author: string | null;
  hasDraft: boolean;
  isSubmitted: boolean;
}>;

/** The courses that this author writes, the last changed first; all of the academy for whoever looks after all. */
export async function taughtCourses({ sql, actor, now }: Glance<Person>) {
  const everyone = may(actor, "course.moderate");
  const courses = await sql<TaughtCourse>`
    select c.slug, coalesce(d.title, c.title) as title, c.state, case when ${everyone} then p.name end as author,
           coalesce(d.changed_at, c.updated_at) as "changedAt", d.course_id is not null as "hasDraft",
           d.submitted_at is not null as "isSubmitted",
           (select count(*)::integer from enrollment e where e.course_id = c.id and e.left_at is null) as learners,
           case when d.course_id is null then c.lesson_count else
             (select count(*)::integer from draft_lesson l join draft_section s on s.id = l.section_id
              where l.course_id = c.id and l.position is not null and s.position is not null) end as lessons
    from course c left join course_draft d on d.course_id = c.id left join person p on p.id = c.author_id
    where c.author_id = ${actor.personId}::uuid or ${everyone}
    order by "changedAt" desc, c.id desc limit 200`;
  return { courses, now };
}

export type PlannedLesson = Readonly<{
  id: string;
  slug: string;
  title: string;
  kind: string;
  minutes: number;
  isLive: boolean;
}>;

export type PlannedSection = Readonly<{
  id: string;
  title: string;
  lessons: readonly PlannedLesson[];
}>;

/** The course with its sections and lessons in order, and what was removed and can be put back. */
export async function coursePlan(glance: Glance<Person>, courseSlug: string) {
  const course = await draftSettings(glance, courseSlug);
  const { sql } = glance;
  const sections = await sql<PlannedSection>`
    select s.id, s.title, coalesce((
      select jsonb_agg(jsonb_build_object('id', l.id, 'slug', l.slug, 'title', l.title, 'kind', l.kind,
               'minutes', l.minutes, 'isLive', v.id is not null) order by l.position)
      from draft_lesson l left join lesson v on v.id = l.id and v.retired_at is null
      where l.section_id = s.id and l.position is not null), '[]') as lessons
    from draft_section s where s.course_id = ${course.id}::uuid and s.position is not null order by s.position`;
  const removed = await sql<{ id: string; title: string; kind: "lesson" | "section" }>`
    select l.id, l.title, 'lesson' as kind from draft_lesson l join draft_section s on s.id = l.section_id
    where l.course_id = ${course.id}::uuid and l.position is null and s.position is not null
    union all
    select id, title, 'section' from draft_section where course_id = ${course.id}::uuid and position is null`;
  return { course, sections, removed };
}

export type CourseRecord = Readonly<{
  number: number;
  note: string;
  changes: Readonly<Record<"added" | "changed" | "removed" | "moved", readonly string[]>>;
  publishedAt: Date;
  publishedBy: string | null;
}>;

/** Every publication of the course and every decision about it, the newest first. */
export async function courseHistory(glance: Glance<Person>, courseSlug: string) {
  const course = await draftSettings(glance, courseSlug);
  const versions = await glance.sql<CourseRecord>`
    select v.number, v.note, v.changes, v.published_at as "publishedAt", p.name as "publishedBy"
    from course_version v left join person p on p.id = v.published_by
    where v.course_id = ${course.id}::uuid order by v.number desc limit 200`;
  const steps = await glance.sql<{
    id: string;
    step: string;
    reason: string;
    at: Date;
    by: string | null;
  }>`
    select s.id, s.step, s.reason, s.taken_at as at, p.name as by
    from course_step s left join person p on p.id = s.taken_by
    where s.course_id = ${course.id}::uuid order by s.id desc limit 200`;
  return { course, versions, steps };
}

/** Whether this author's courses are on sale as soon as they say so. */
export const publishesAtOnce = async (glance: Glance<Person>): Promise<boolean> =>
  may(glance.actor, "course.moderate") || mayPublishAtOnce(glance);

/** What the courses of this academy are filed under, in order. */
export async function categoriesInUse({ sql }: Glance): Promise<string[]> {
  const found = await sql<{ category: string }>`
    select distinct category from course where category is not null order by category limit 200`;
  return found.map(({ category }) => category);
}

/** The course, and what publishing it now would change for learners. */
export async function pendingChanges(glance: Glance<Person>, courseSlug: string) {
  const course = await draftSettings(glance, courseSlug);
  const live = await glance.sql<Compared>`
    select id, title, concat_ws(E'\n', kind, markdown, settings::text) as body from lesson
    where course_id = ${course.id}::uuid and retired_at is null order by position`;
  const draft = await glance.sql<Compared>`
    select l.id, l.title, concat_ws(E'\n', l.kind, l.markdown, l.settings::text) as body
    from draft_lesson l join draft_section s on s.id = l.section_id
    where l.course_id = ${course.id}::uuid and l.position is not null and s.position is not null
    order by s.position, l.position`;
  return { course, changes: changesBetween(live, draft) };
}

export type WaitingCourse = Readonly<{
  slug: string;
  title: string;
  author: string | null;
  since: Date;
  note: string;
  why: "review" | "appeal";
}>;

/** The courses that wait for a moderator, the longest first, and whether new ones will. */
export async function reviewQueue(glance: Glance<Person>) {
  const waiting = await glance.sql<WaitingCourse>`
    select c.slug, d.title, p.name as author, d.submitted_at as since, d.submitted_note as note, 'review' as why
    from course_draft d join course c on c.id = d.course_id left join person p on p.id = c.author_id
    where d.submitted_at is not null
    union all
    select c.slug, d.title, p.name, c.appealed_at,
           (select s.reason from course_step s where s.course_id = c.id and s.step = 'appealed' order by s.id desc limit 1),
           'appeal'
    from course c join course_draft d on d.course_id = c.id left join person p on p.id = c.author_id
    where c.appealed_at is not null
    order by since limit 200`;
  return { waiting, atOnce: await mayPublishAtOnce(glance), now: glance.now };
}
