import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type JoiningRule, OPEN_TO_ALL } from "./rule.ts";
import { taughtCourse } from "./taught-course.ts";

type Required = Readonly<{ id: string; slug: string; title: string }>;
type Waived = Readonly<{ id: string; name: string; reason: string; by: string; waivedAt: Date }>;

/** The rule of a taught course, what it requires, for whom that was waived, and the titles of what it could require. */
export async function joiningDesk(glance: Glance, courseSlug: string) {
  const { sql } = glance;
  const { id, slug, title } = await taughtCourse(glance, courseSlug);
  const [[rule], required, waived, others] = await Promise.all([
    sql<JoiningRule>`
      select course_id as "courseId", joining, seats, may_leave as "mayLeave", due_on::text as "dueOn", due_days as "dueDays"
      from enrollment_rule where course_id = ${id}::uuid`,
    sql<Required>`
      select c.id, c.slug, c.title from course_prerequisite r join course c on c.id = r.required_id
      where r.course_id = ${id}::uuid order by c.title, c.id`,
    sql<Waived>`
      select p.id, p.name, w.reason, b.name as by, w.waived_at as "waivedAt"
      from prerequisite_waiver w join person p on p.id = w.person_id join person b on b.id = w.waived_by
      where w.course_id = ${id}::uuid order by w.waived_at desc, p.id limit 100`,
    sql<{ title: string }>`
      select title from course where state = 'published' and id <> ${id}::uuid order by enrollment_count desc, id limit 200`,
  ]);
  const titles = others.map(({ title: other }) => other);
  return { slug, title, rule: rule ?? { courseId: id, ...OPEN_TO_ALL }, required, waived, titles };
}

export type Learner = Readonly<{
  id: string;
  name: string;
  email: string;
  enrolledAt: Date;
  lastOpenedAt: Date | null;
  completedAt: Date | null;
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
  done: number;
  lessons: number;
}>;

const SIZE = 25;

/** The learners of a taught course, whoever joined the academy last first; only those whose name or address contains `search`. */
export async function courseLearners(
  glance: Glance,
  courseSlug: string,
  { search, ...asked }: Asked & { search: string },
): Promise<Page<Learner>> {
  const { sql, now, tenant } = glance;
  const { id } = await taughtCourse(glance, courseSlug);
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<Learner>`
    select p.id, p.name, p.email, e.enrolled_at as "enrolledAt", e.last_opened_at as "lastOpenedAt",
           e.completed_at as "completedAt", d.due::text as "dueOn",
           (e.completed_at is null and d.due < (${now}::timestamptz at time zone ${tenant.timeZone})::date) is true as "isOverdue",
           (d.due < (e.completed_at at time zone ${tenant.timeZone})::date) is true as "isLate",
           (select count(*)::integer from lesson_completion x join lesson l on l.id = x.lesson_id
            where x.person_id = p.id and x.course_id = e.course_id and l.retired_at is null) as done,
           (select count(*)::integer from lesson l where l.course_id = e.course_id and l.retired_at is null) as lessons
    from enrollment e join person p on p.id = e.person_id
    cross join lateral (select coalesce(e.extended_to, e.due_on)) d (due)
    where e.course_id = ${id}::uuid and e.left_at is null and (p.name ilike ${like} or p.email ilike ${like})
      and (${after}::uuid is null or p.id < ${after}::uuid)
      and (${before}::uuid is null or p.id > ${before}::uuid)
    order by case when ${before}::uuid is null then p.id end desc, p.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

export type OpenRequest = Readonly<{
  id: string;
  personId: string;
  name: string;
  email: string;
  state: "asked" | "waiting";
  askedAt: Date;
}>;

/** Who asks to join a taught course and who waits for a seat, each in their order; the first hundred of either. */
export async function openRequests(glance: Glance, courseSlug: string) {
  const { id } = await taughtCourse(glance, courseSlug);
  const rows = await glance.sql<OpenRequest>`
    select q.* from unnest(array['asked', 'waiting']) s (state) cross join lateral (
      select r.id, r.person_id as "personId", p.name, p.email, r.state, r.asked_at as "askedAt"
      from course_request r join person p on p.id = r.person_id
      where r.course_id = ${id}::uuid and r.state = s.state and p.state = 'active'
      order by r.line, r.id limit 100) q`;
  return {
    asking: rows.filter(({ state }) => state === "asked"),
    waiting: rows.filter(({ state }) => state === "waiting"),
  };
}

/** One learner of a taught course, for a page that asks something about them. */
export async function courseLearner(glance: Glance, courseSlug: string, personId: string) {
  const { id, title } = await taughtCourse(glance, courseSlug);
  const [learner] = await glance.sql<{ name: string; dueOn: string | null }>`
    select p.name, coalesce(e.extended_to, e.due_on)::text as "dueOn"
    from person p left join enrollment e on e.person_id = p.id and e.course_id = ${id}::uuid
    where p.id::text = ${personId}
      and (e.left_at is null and e.course_id is not null
           or exists (select from course_request r where r.course_id = ${id}::uuid and r.person_id = p.id))`;
  if (!learner) throw new Refusal("missing", "There is no such learner in this course.");
  return { ...learner, title };
}

export type DueCourse = Readonly<{
  slug: string;
  title: string;
  dueOn: string;
  isOverdue: boolean;
}>;

/** What this learner has still to complete by a day, the next first. */
export const dueCourses = ({ sql, actor, now, tenant }: Glance<Person>): Promise<DueCourse[]> =>
  sql<DueCourse>`
    select c.slug, c.title, coalesce(e.extended_to, e.due_on)::text as "dueOn",
           coalesce(e.extended_to, e.due_on) < (${now}::timestamptz at time zone ${tenant.timeZone})::date as "isOverdue"
    from enrollment e join course c on c.id = e.course_id
    where e.person_id = ${actor.personId}::uuid and e.left_at is null and e.completed_at is null
      and coalesce(e.extended_to, e.due_on) is not null
    order by coalesce(e.extended_to, e.due_on), c.id limit 20`;
