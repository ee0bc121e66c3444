import type { Glance } from "#tenants/scope.ts";
import type { MissingCourse } from "./words.ts";

/** What this person has still to complete before the course, unless that was waived for them. */
export const missingCourses = (
  { sql }: Glance,
  courseId: string,
  personId: string | null,
): Promise<MissingCourse[]> => sql<MissingCourse>`
  select c.slug, c.title, c.state = 'published' as "isOnOffer"
  from course_prerequisite r join course c on c.id = r.required_id
  where r.course_id = ${courseId}::uuid
    and not exists (select from enrollment e
                    where e.course_id = r.required_id and e.person_id = ${personId}::uuid and e.completed_at is not null)
    and not exists (select from prerequisite_waiver w where w.course_id = r.course_id and w.person_id = ${personId}::uuid)
  order by c.title, c.id`;
