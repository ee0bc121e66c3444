import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { learnerLeft } from "../events.ts";
import { fillSeats } from "./fill-seats.ts";
import type { JoiningRule } from "./rule.ts";

/**
 * This person is not in the course any more, and the seat is the next one's in the same moment. What they did stays.
 * The caller holds the rule. Ending it again changes nothing.
 */
export async function endEnrollment(
  scope: Scope,
  rule: JoiningRule,
  personId: string,
  why: string,
): Promise<void> {
  const { sql, actor, now } = scope;
  const { courseId } = rule;
  const by = actor.kind === "person" ? actor.personId : null;
  const ended = await sql`
    update enrollment set left_at = ${now}::timestamptz, left_by = ${by}::uuid, left_why = ${why}
    where course_id = ${courseId}::uuid and person_id = ${personId}::uuid and left_at is null
    returning person_id`;
  if (ended.length === 0) return;
  await announce(scope, learnerLeft, { personId, courseId });
  await fillSeats(scope, rule);
}
