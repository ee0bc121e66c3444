import type { Glance } from "#tenants/scope.ts";
import type { CourseRules } from "./portable-course.ts";

/** What the academy has said of a course besides what is in it. */
export async function packedRules({ sql }: Glance, courseId: string): Promise<CourseRules> {
  const [certificate = null] = await sql<NonNullable<CourseRules["certificate"]>>`
    select offered, valid_months as "validMonths", renew_days as "renewDays"
    from course_certificate where course_id = ${courseId}::uuid`;
  const [joining = null] = await sql<NonNullable<CourseRules["joining"]>>`
    select joining, seats, may_leave as "mayLeave", due_on::text as "dueOn", due_days as "dueDays"
    from enrollment_rule where course_id = ${courseId}::uuid`;
  const required = await sql<{ slug: string }>`
    select c.slug from course_prerequisite q join course c on c.id = q.required_id
    where q.course_id = ${courseId}::uuid order by c.slug collate "C"`;
  return { certificate, joining, requires: required.map(({ slug }) => slug) };
}
