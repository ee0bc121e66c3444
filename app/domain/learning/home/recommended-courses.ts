import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { CourseCardView } from "../queries.ts";

type Recommended = CourseCardView & Readonly<{ because: string | null }>;

export type Recommendation = Readonly<{
  /** The category in which the learner has begun a course; null for what most people of the academy take. */
  because: string | null;
  courses: readonly CourseCardView[];
}>;

const EACH = 3;

/**
 * What this learner may like, by two plain rules: the most taken courses of the category in which they began a course
 * last, then the most taken of the academy. Never one that they have begun, and none twice.
 */
export async function recommendedCourses({ sql, actor }: Glance<Person>) {
  const found = await sql<Recommended>`
    with mine as (
      select e.course_id, c.category, e.enrolled_at from enrollment e join course c on c.id = e.course_id
      where e.person_id = ${actor.personId}::uuid
    ), liked as (
      select category from mine where category is not null order by enrolled_at desc, course_id limit 1
    ), alike as (
      select c.id, c.category as because, c.enrollment_count from course c
      where c.state = 'published' and c.category = (select category from liked)
        and not exists (select from mine where course_id = c.id)
      order by c.enrollment_count desc, c.id desc limit ${EACH}
    ), popular as (
      select c.id, null as because, c.enrollment_count from course c
      where c.state = 'published' and not exists (select from mine where course_id = c.id)
        and not exists (select from alike where id = c.id)
      order by c.enrollment_count desc, c.id desc limit ${EACH}
    )
    select p.because, c.slug, c.title, c.summary, c.minutes, c.lesson_count as "lessonCount"
    from (select * from alike union all select * from popular) p join course c on c.id = p.id
    order by p.because nulls last, p.enrollment_count desc, c.id desc`;
  return groupedByReason(found);
}

function groupedByReason(found: readonly Recommended[]): Recommendation[] {
  const reasons = [...new Set(found.map(({ because }) => because))];
  return reasons.map((because) => ({
    because,
    courses: found.filter((one) => one.because === because),
  }));
}
