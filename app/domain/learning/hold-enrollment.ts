import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";

/** Locks a learner's own enrollment, so that two last lessons at once finish the course once. */
export async function holdEnrollment(
  { sql }: Scope,
  personId: string,
  courseId: string,
): Promise<void> {
  const held = await sql`
    select from enrollment where person_id = ${personId}::uuid and course_id = ${courseId}::uuid and left_at is null
    for update`;
  if (held.length === 0)
    throw new Refusal("forbidden", "Enroll in the course first; then its lessons are yours.");
}
