import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { holdRule } from "../joining/hold-rule.ts";
import { takeSeat } from "../joining/take-seat.ts";
import { classChanged } from "./events.ts";
import { fitMembers } from "./fit-members.ts";

type Pair = Readonly<{ classId: string; personId: string; courseId: string }>;

/** How many enrollments one transaction makes; what is left is done by the next. */
const MOST = 100;

/**
 * Whoever belongs into the class is in it and, while it runs, in its courses or in line for a seat; who lacks a
 * required course follows when they have it. Nobody is brought back into a course that they have left.
 */
export async function fillClass(scope: Scope, { classId }: Readonly<{ classId: string }>) {
  await fitMembers(scope, { classId });
  const pairs = await outstanding(scope, classId);
  for (const { personId, courseId } of pairs)
    await takeSeat(scope, await holdRule(scope, courseId), personId);
  if (pairs.length === MOST) await announce(scope, classChanged, { classId });
}

/** Classes whose people are not in all of their courses yet, because a day has come or something was completed, are filled. */
export async function fillDueClasses(scope: Scope): Promise<void> {
  const classes = new Set((await outstanding(scope, null)).map(({ classId }) => classId));
  for (const classId of classes) await announce(scope, classChanged, { classId });
}

const outstanding = (
  { sql, now, tenant }: Scope,
  classId: string | null,
): Promise<Pair[]> => sql<Pair>`
  select m.class_id as "classId", m.person_id as "personId", k.course_id as "courseId"
  from class c join class_course k on k.class_id = c.id join course on course.id = k.course_id
  join class_member m on m.class_id = c.id and m.state = 'in' join person p on p.id = m.person_id
  cross join lateral (select (${now}::timestamptz at time zone ${tenant.timeZone})::date) t (today)
  where (${classId}::uuid is null or c.id = ${classId}::uuid) and course.state = 'published' and p.state = 'active'
    and coalesce(c.starts_on <= today, true) and coalesce(c.ends_on >= today, true)
    and not exists (select from enrollment e where e.course_id = k.course_id and e.person_id = m.person_id)
    and not exists (select from course_request r
                    where r.course_id = k.course_id and r.person_id = m.person_id and r.state = 'waiting')
    and not exists (select from course_prerequisite q
                    where q.course_id = k.course_id
                      and not exists (select from enrollment e where e.course_id = q.required_id
                                        and e.person_id = m.person_id and e.completed_at is not null)
                      and not exists (select from prerequisite_waiver w
                                      where w.course_id = q.course_id and w.person_id = m.person_id))
  order by k.course_id, m.since, m.person_id limit ${MOST}`;
