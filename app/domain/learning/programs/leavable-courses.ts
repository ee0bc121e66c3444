import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

/**
 * The courses of a program that whoever asks is in without having begun them, may leave, and has from no class and no
 * other program; in the order of their ids.
 */
export const leavableCourses = ({ sql, actor }: Glance<Person>, programId: string) =>
  sql<{ id: string; title: string }>`
    select c.id, c.title from program_course k join course c on c.id = k.course_id
    join enrollment e on e.course_id = c.id and e.person_id = ${actor.personId}::uuid and e.left_at is null
    left join enrollment_rule r on r.course_id = c.id
    where k.program_id = ${programId}::uuid and coalesce(r.may_leave, true) and e.completed_at is null and e.period = 1
      and e.last_opened_at is null
      and not exists (select from lesson_completion d where d.person_id = e.person_id and d.course_id = c.id)
      and not exists (select from class_course x join class_member m on m.class_id = x.class_id
                      where x.course_id = c.id and m.person_id = e.person_id and m.state = 'in')
      and not exists (select from program_course x join program_member m on m.program_id = x.program_id
                      where x.course_id = c.id and x.program_id <> k.program_id
                        and m.person_id = e.person_id and m.left_at is null)
    order by c.id`;
