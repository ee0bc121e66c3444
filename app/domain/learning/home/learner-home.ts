import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Streak, streakOf } from "./streak.ts";

type GoOn = Readonly<{
  courseSlug: string;
  course: string;
  lessonSlug: string;
  lesson: string;
  minutes: number;
  done: number;
  lessonCount: number;
  /** The path or bundle that the course belongs to, where the learner is on one. */
  pathSlug: string | null;
  path: string | null;
}>;

/**
 * The lesson that is next for this learner in the course they opened last and have not completed, or that their path put
 * them into last; null without one.
 */
export async function whereToGoOn({ sql, actor }: Glance<Person>): Promise<GoOn | null> {
  const [next] = await sql<GoOn>`
    select c.slug as "courseSlug", c.title as course, n.slug as "lessonSlug", n.title as lesson, n.minutes,
           c.lesson_count as "lessonCount", w.slug as "pathSlug", w.title as path,
           (select count(*)::integer from lesson_completion d join lesson l on l.id = d.lesson_id
            where d.person_id = e.person_id and d.course_id = c.id and l.retired_at is null) as done
    from enrollment e join course c on c.id = e.course_id
    cross join lateral (
      select l.slug, l.title, l.minutes from lesson l
      where l.course_id = c.id and l.retired_at is null
        and not exists (select from lesson_completion d where d.lesson_id = l.id and d.person_id = e.person_id)
      order by (l.id = e.last_lesson_id) is true desc, l.position limit 1) n
    left join lateral (
      select p.slug, p.title, s.position as section, k.position from program_course k
      join program_section s on s.id = k.section_id join program p on p.id = k.program_id
      join program_member m on m.program_id = p.id and m.person_id = e.person_id
      where k.course_id = c.id and m.left_at is null and m.completed_at is null
      order by m.joined_at desc, p.id limit 1) w on true
    where e.person_id = ${actor.personId}::uuid and e.completed_at is null and e.left_at is null
    order by coalesce(e.last_opened_at, e.enrolled_at) desc, w.section, w.position, c.id limit 1`;
  return next ?? null;
}

/** No streak is looked at further back than this. */
const FURTHEST_DAYS = 400;

/** On how many days in a row this learner has completed a lesson, by the calendar of the academy. */
export async function myStreak({ sql, actor, tenant, now }: Glance<Person>): Promise<Streak> {
  const [found] = await sql<{ today: string; days: string[] }>`
    select to_char(${now}::timestamptz at time zone ${tenant.timeZone}::text, 'YYYY-MM-DD') as today,
           array(select distinct to_char(completed_at at time zone ${tenant.timeZone}::text, 'YYYY-MM-DD')
                 from (select completed_at from lesson_completion where person_id = ${actor.personId}::uuid
                       union all
                       select completed_at from lesson_completed_before where person_id = ${actor.personId}::uuid) learned
                 where completed_at > ${now}::timestamptz - make_interval(days => ${FURTHEST_DAYS}::integer)) as days`;
  if (!found) throw new Error("A question without a condition was not answered.");
  return streakOf(found.days, found.today);
}
