import type { Scope } from "#tenants/scope.ts";
import { enrollPerson } from "./enroll-person.ts";
import { fillSeats } from "./fill-seats.ts";
import type { JoiningRule } from "./rule.ts";

/**
 * This person is in the course or, where every seat is taken, at the end of the line for one. Everybody goes through
 * the line, so nobody can pass it. The caller holds the rule.
 */
export async function takeSeat(
  scope: Scope,
  rule: JoiningRule,
  personId: string,
): Promise<"enrolled" | "waiting"> {
  if (await isEnrolled(scope, rule.courseId, personId)) return "enrolled";
  if (rule.seats === null) {
    await enrollPerson(scope, rule, personId);
    return "enrolled";
  }
  await standInLine(scope, rule.courseId, personId);
  await fillSeats(scope, rule, personId);
  return (await isEnrolled(scope, rule.courseId, personId)) ? "enrolled" : "waiting";
}

/** Whoever stands there already keeps the place; whoever has asked for a seat moves from asking to waiting. */
async function standInLine({ sql, now }: Scope, courseId: string, personId: string): Promise<void> {
  await sql`
    update course_request set state = 'waiting',
      line = (select coalesce(max(line), 0) + 1 from course_request where course_id = ${courseId}::uuid)
    where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and state = 'asked'`;
  await sql`
    insert into course_request (course_id, person_id, state, line, asked_at)
    select ${courseId}::uuid, ${personId}::uuid, 'waiting', coalesce(max(line), 0) + 1, ${now}::timestamptz
    from course_request where course_id = ${courseId}::uuid
    on conflict do nothing`;
}

/** Whether this person is in the course now. */
export const isEnrolled = async ({ sql }: Scope, courseId: string, personId: string) =>
  (
    await sql`
      select course_id from enrollment
      where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and left_at is null`
  ).length > 0;
