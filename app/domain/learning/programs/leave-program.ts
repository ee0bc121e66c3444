import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endEnrollment } from "../joining/end-enrollment.ts";
import { holdRule } from "../joining/hold-rule.ts";
import { endMembership } from "./end-membership.ts";
import { leavableCourses } from "./leavable-courses.ts";
import type { LeaveProgram } from "./schema.ts";

/**
 * The learner is off the program and keeps what they did; they stay in its courses, but for those that they have not begun
 * where they say so. Refuses whoever was put on it. Leaving again changes nothing.
 */
export async function leaveProgram(
  scope: Scope<Person>,
  { programSlug, andCourses }: LeaveProgram,
) {
  const { personId } = scope.actor;
  const [member] = await scope.sql<{ programId: string; cause: string; hasLeft: boolean }>`
    select m.program_id as "programId", m.cause, m.left_at is not null as "hasLeft"
    from program_member m join program p on p.id = m.program_id
    where p.slug = ${programSlug} and m.person_id = ${personId}::uuid for update of m`;
  if (!member) throw new Refusal("missing", "There is nothing of this name among yours.");
  if (member.hasLeft) return { programSlug };
  if (member.cause === "assigned")
    throw new Refusal("forbidden", "You were put on it, so ask whoever did to take you off.");
  const left = andCourses ? await leavableCourses(scope, member.programId) : [];
  await endMembership(scope, { programId: member.programId, personId });
  for (const { id } of left) await endEnrollment(scope, await holdRule(scope, id), personId, "");
  return { programSlug };
}
