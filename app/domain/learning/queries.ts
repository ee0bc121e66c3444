import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type CourseCardView = Readonly<{
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  lessonCount: number;
  /** Minor units as text, which JSON can carry; null is free. */
  price?: Readonly<{ minor: string; currency: string }> | null;
  rating?: Readonly<{ hundredths: number; count: number }> | null;
}>;

type CoursePage = CourseCardView & {
  id: string;
  /** HTML that is safe to show; empty when the summary says it all. */
  description: string;
  language: string;
  level: string | null;
  priceMinor: bigint | null;
  priceCurrency: string | null;
  license: string | null;
  source: string | null;
  attribution: string | null;
  /** Whether whoever completes it receives a certificate, and for how many months; nothing: for good. */
  isCertified: boolean;
  validMonths: number | null;
};

type Taught = Readonly<{
  slug: string;
  title: string;
  minutes: number;
  objectives: string[];
  section: string;
}>;

/** One published course with its lessons in order, and whether whoever asks is enrolled. */
export async function coursePage({ sql, actor }: Glance, slug: string) {
  const personId = actor.kind === "person" ? actor.personId : null;
  const [course] = await sql<CoursePage & { enrolled: boolean }>`
    select c.id, slug, title, summary, description, minutes, lesson_count as "lessonCount", language, license, source,
           attribution, level, price_minor as "priceMinor", price_currency as "priceCurrency",
           coalesce(g.offered, true) as "isCertified", g.valid_months as "validMonths",
           exists (select from enrollment e where e.course_id = c.id and e.person_id = ${personId}::uuid and e.left_at is null) as enrolled
    from course c left join course_certificate g on g.course_id = c.id where slug = ${slug} and state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course.");
  const lessons = await sql<Taught>`
    select l.slug, l.title, l.minutes, l.objectives, coalesce(s.title, '') as section
    from lesson l left join course_section s on s.id = l.section_id
    where l.course_id = ${course.id}::uuid and l.retired_at is null order by l.position`;
  return { course, lessons };
}

type MyCourse = CourseCardView & { done: number; completedAt: Date | null };

/** The courses that this learner has begun, the last opened first, with how far each has come. */
export const myCourses = ({ sql, actor }: Glance<Person>): Promise<MyCourse[]> => sql<MyCourse>`
  select c.slug, c.title, c.summary, c.minutes, c.lesson_count as "lessonCount", e.completed_at as "completedAt",
         (select count(*)::int from lesson_completion d join lesson l on l.id = d.lesson_id
          where d.person_id = e.person_id and d.course_id = c.id and l.retired_at is null) as done
  from enrollment e join course c on c.id = e.course_id
  where e.person_id = ${actor.personId}::uuid and e.left_at is null
  order by coalesce(e.last_opened_at, e.enrolled_at) desc, c.id`;

type Standing = Readonly<{
  id: string;
  slug: string;
  title: string;
  summary: string;
  language: string;
  enrolledAt: Date;
  completedAt: Date | null;
  /** The last day that is in time, in the academy's time zone. */
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
  mayLeave: boolean;
  lastLessonId: string | null;
}>;

type Step = Readonly<{
  id: string;
  slug: string;
  title: string;
  minutes: number;
  /** The heading that it stands under; empty when there is none. */
  section: string;
  done: boolean;
}>;

/** How this learner stands in a course of theirs: what is done, and where to go on. */
export async function standingIn({ sql, actor, now, tenant }: Glance<Person>, courseSlug: string) {
  const [course] = await sql<Standing>`
    select c.id, c.slug, c.title, c.summary, c.language, e.enrolled_at as "enrolledAt",
           e.completed_at as "completedAt", e.last_lesson_id as "lastLessonId", d.due::text as "dueOn",
           (e.completed_at is null and d.due < (${now}::timestamptz at time zone ${tenant.timeZone})::date) is true as "isOverdue",
           (d.due < (e.completed_at at time zone ${tenant.timeZone})::date) is true as "isLate",
           coalesce(r.may_leave, true) as "mayLeave"
    from enrollment e join course c on c.id = e.course_id left join enrollment_rule r on r.course_id = c.id
    cross join lateral (select coalesce(e.extended_to, e.due_on)) d (due)
    where e.person_id = ${actor.personId}::uuid and e.left_at is null and c.slug = ${courseSlug}`;
  if (!course) throw new Refusal("missing", "There is no such course among yours.");
  const steps = await sql<Step>`
    select l.id, l.slug, l.title, l.minutes, coalesce(s.title, '') as section,
           exists (select from lesson_completion d where d.lesson_id = l.id and d.person_id = ${actor.personId}::uuid) as done
    from lesson l left join course_section s on s.id = l.section_id
    where l.course_id = ${course.id}::uuid and l.retired_at is null order by l.position`;
  const last = steps.find(({ id }) => id === course.lastLessonId);
  const resumeAt = last ?? steps.find(({ done }) => !done) ?? steps[0] ?? null;
  return { course, steps, done: steps.filter(({ done }) => done).length, resumeAt };
}

type LessonText = Readonly<{
  kind: string;
  title: string;
  minutes: number;
  objectives: string[];
  html: string;
  headings: readonly { id: string; text: string; depth: number }[];
}>;

/** One lesson of a course that the learner is enrolled in, among its neighbors. */
export async function lessonPage(glance: Glance<Person>, courseSlug: string, lessonSlug: string) {
  const { course, steps, done } = await standingIn(glance, courseSlug);
  const at = steps.findIndex(({ slug }) => slug === lessonSlug);
  const step = steps[at];
  if (!step) throw new Refusal("missing", "There is no such lesson in this course.");
  const [text] = await glance.sql<LessonText>`
    select kind, title, minutes, objectives, html, headings from lesson where id = ${step.id}::uuid`;
  if (!text) throw new Refusal("missing", "There is no such lesson in this course.");
  return {
    course,
    steps,
    done,
    step,
    text,
    before: steps[at - 1] ?? null,
    after: steps[at + 1] ?? null,
  };
}
