import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type CourseCard = {
  slug: string;
  title: string;
  summary: string;
  minutes: number;
  lessonCount: number;
};

/** The published courses, newest first. */
export const coursesOnOffer = ({ sql }: Glance): Promise<CourseCard[]> => sql<CourseCard>`
  select slug, title, summary, minutes, lesson_count as "lessonCount" from course
  where state = 'published' order by published_at desc, id desc limit 24`;

type CoursePage = CourseCard & {
  id: string;
  language: string;
  license: string | null;
  source: string | null;
  attribution: string | null;
};

/** One course with its lessons in order, and whether whoever asks is enrolled. */
export async function coursePage({ sql, actor }: Glance, slug: string) {
  const personId = actor.kind === "person" ? actor.personId : null;
  const [course] = await sql<CoursePage & { enrolled: boolean }>`
    select c.id, slug, title, summary, minutes, lesson_count as "lessonCount", language, license, source, attribution,
           exists (select from enrollment e where e.course_id = c.id and e.person_id = ${personId}::uuid) as enrolled
    from course c where slug = ${slug} and state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course.");
  const lessons = await sql<{ slug: string; title: string; minutes: number }>`
    select slug, title, minutes from lesson
    where course_id = ${course.id}::uuid and retired_at is null order by position`;
  return { course, lessons };
}

type MyCourse = CourseCard & { done: number; resumeAt: string | null; completedAt: Date | null };

/** The courses that this learner has begun, the last opened first, each with where to go on. */
export const myCourses = ({ sql, actor }: Glance<Person>): Promise<MyCourse[]> => sql<MyCourse>`
  select c.slug, c.title, c.summary, c.minutes, c.lesson_count as "lessonCount", e.completed_at as "completedAt",
         (select count(*)::int from lesson_completion d join lesson l on l.id = d.lesson_id
          where d.person_id = e.person_id and d.course_id = c.id and l.retired_at is null) as done,
         coalesce((select slug from lesson l where l.id = e.last_lesson_id and l.retired_at is null),
                  (select slug from lesson l where l.course_id = c.id and l.retired_at is null order by position limit 1)) as "resumeAt"
  from enrollment e join course c on c.id = e.course_id
  where e.person_id = ${actor.personId}::uuid
  order by coalesce(e.last_opened_at, e.enrolled_at) desc`;

type LessonPage = {
  id: string;
  courseTitle: string;
  courseId: string;
  language: string;
  title: string;
  minutes: number;
  html: string;
  position: number;
};

/** One lesson of a course that the learner is enrolled in, and the way through the course with what is done. */
export async function lessonPage(
  { sql, actor }: Glance<Person>,
  courseSlug: string,
  lessonSlug: string,
) {
  const [lesson] = await sql<LessonPage>`
    select l.id, c.title as "courseTitle", c.id as "courseId", c.language, l.title, l.minutes, l.html, l.position
    from lesson l
    join course c on c.id = l.course_id
    join enrollment e on e.course_id = c.id and e.person_id = ${actor.personId}::uuid
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.retired_at is null`;
  if (!lesson) throw new Refusal("missing", "There is no such lesson among your courses.");
  const outline = await sql<{ slug: string; title: string; done: boolean }>`
    select l.slug, l.title,
           exists (select from lesson_completion d where d.lesson_id = l.id and d.person_id = ${actor.personId}::uuid) as done
    from lesson l where l.course_id = ${lesson.courseId}::uuid and l.retired_at is null order by l.position`;
  return { lesson, outline };
}

/** The slug of the lesson where this learner goes on in the course. */
export async function resumePoint(
  { sql, actor }: Glance<Person>,
  courseSlug: string,
): Promise<string> {
  const [lesson] = await sql<{ slug: string }>`
    select l.slug from enrollment e
    join course c on c.id = e.course_id
    join lesson l on l.course_id = c.id and l.retired_at is null
    where e.person_id = ${actor.personId}::uuid and c.slug = ${courseSlug}
    order by l.id = e.last_lesson_id desc nulls last, l.position limit 1`;
  if (!lesson) throw new Refusal("missing", "There is no such course among yours.");
  return lesson.slug;
}
