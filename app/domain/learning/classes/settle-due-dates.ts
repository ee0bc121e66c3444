import type { Scope } from "#tenants/scope.ts";

/** These people have come into this class or gone: what is due for them is what their classes say now. */
export async function settleMemberDue(
  scope: Scope,
  classId: string,
  personIds: readonly string[],
): Promise<void> {
  const courses = await scope.sql<{ id: string }>`
    select course_id as id from class_course
    where class_id = ${classId}::uuid and num_nonnulls(due_on, due_days) > 0`;
  await settle(
    scope,
    courses.map(({ id }) => id),
    personIds,
  );
}

/** This class says something else of these courses now, or nothing, or begins on another day: its people's days follow. */
export async function settleClassDue(
  scope: Scope,
  classId: string,
  courseIds: readonly string[],
): Promise<void> {
  const counted = await scope.sql<{ id: string }>`
    select course_id as id from class_course where class_id = ${classId}::uuid and due_days is not null`;
  const members = await scope.sql<{ id: string }>`
    select person_id as id from class_member where class_id = ${classId}::uuid and state = 'in'`;
  await settle(
    scope,
    [...courseIds, ...counted.map(({ id }) => id)],
    members.map(({ id }) => id),
  );
}

/** In one order, so that two who settle the same rows wait for each other and not in a circle. */
async function settle(
  { sql, tenant }: Scope,
  courseIds: readonly string[],
  personIds: readonly string[],
): Promise<void> {
  if (courseIds.length === 0 || personIds.length === 0) return;
  await sql`
    update enrollment e set due_on = coalesce(x.due, e.extended_to)
    from (select person_id, course_id, course_due(course_id, person_id, enrolled_at, ${tenant.timeZone}) as due
          from enrollment
          where course_id = any (${[...courseIds]}::uuid[]) and person_id = any (${[...personIds]}::uuid[])
            and completed_at is null and left_at is null
          order by course_id, person_id for update) x
    where e.person_id = x.person_id and e.course_id = x.course_id
      and e.due_on is distinct from coalesce(x.due, e.extended_to)`;
}
