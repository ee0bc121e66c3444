import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { draftSettings } from "./queries.ts";
import type { LessonKind } from "./words.ts";

export type LessonReach = Readonly<{
  id: string;
  title: string;
  kind: LessonKind;
  /** Learners who have completed it. */
  completed: number;
  /** Learners who have not come back for two weeks, and this is the lesson that they opened last. */
  stopped: number;
}>;

type Totals = Readonly<{ enrolled: number; finished: number; active: number; stopped: number }>;

/** How far the learners of a course have come: in all, and lesson by lesson as the course stands now. */
export async function courseProgress(glance: Glance<Person>, courseSlug: string) {
  const { id } = await draftSettings(glance, courseSlug);
  const { sql, now } = glance;
  const [totals] = await sql<Totals>`
    select count(*)::integer as enrolled, count(completed_at)::integer as finished,
           count(*) filter (where last_opened_at > ${now}::timestamptz - interval '7 days')::integer as active,
           count(*) filter (where completed_at is null
             and coalesce(last_opened_at, enrolled_at) < ${now}::timestamptz - interval '14 days')::integer as stopped
    from enrollment where course_id = ${id}::uuid and left_at is null`;
  if (!totals) throw new Error("A count was not answered.");
  const lessons = await sql<LessonReach>`
    select l.id, l.title, l.kind, coalesce(d.completed, 0) as completed, coalesce(s.stopped, 0) as stopped
    from lesson l
    left join (select lesson_id, count(*)::integer as completed from lesson_completion d
               join enrollment e on e.person_id = d.person_id and e.course_id = d.course_id and e.left_at is null
               where d.course_id = ${id}::uuid group by lesson_id) d on d.lesson_id = l.id
    left join (select last_lesson_id, count(*)::integer as stopped from enrollment
               where course_id = ${id}::uuid and completed_at is null and left_at is null
                 and last_opened_at < ${now}::timestamptz - interval '14 days'
               group by last_lesson_id) s on s.last_lesson_id = l.id
    where l.course_id = ${id}::uuid and l.retired_at is null order by l.position`;
  return { totals, lessons };
}
