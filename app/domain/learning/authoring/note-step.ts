import type { Scope } from "#tenants/scope.ts";
import type { Step } from "./words.ts";

/** It is on record that this was decided about the course, by whom and why. */
export async function noteStep(
  { sql, actor }: Scope,
  courseId: string,
  step: Step,
  reason = "",
): Promise<void> {
  const by = actor.kind === "person" ? actor.personId : null;
  await sql`
    insert into course_step (course_id, step, reason, taken_by)
    values (${courseId}::uuid, ${step}, ${reason}, ${by}::uuid)`;
}
