import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { type Cause, enterCourse } from "./enter-course.ts";
import { programCompleted } from "./events.ts";
import { needsAll, openCourses, progressOf } from "./progress.ts";
import { stagesOf, type TakenCourse, type TakenStage } from "./stages.ts";

export type Membership = Readonly<{ programId: string; personId: string }>;

type Member = Readonly<{ cause: Cause; inOrder: boolean; completedAt: Date | null }>;

/**
 * This member is in every course that is open to them and is needed, as far as the courses' rules let them, and has
 * completed the program if they have done what it takes; that is announced once. Where courses can be chosen, they choose.
 * Nobody is brought back into a course that they have left. Doing it again changes nothing.
 */
export async function advanceProgram(scope: Scope, membership: Membership): Promise<void> {
  const member = await holdMember(scope, membership);
  if (!member || member.completedAt) return;
  const { programId, personId } = membership;
  const stages = (await stagesOf(scope, programId, [personId])).get(personId) ?? [];
  if (progressOf(stages).isComplete) return complete(scope, membership);
  // In the order of their ids, as everybody does who holds several rules at once: none waits for another.
  const next = dueNow(stages, member.inOrder).sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const course of next) await enterCourse(scope, course, { personId, cause: member.cause });
}

async function holdMember({ sql }: Scope, { programId, personId }: Membership) {
  const [member] = await sql<Member>`
    select m.cause, p.in_order as "inOrder", m.completed_at as "completedAt"
    from program_member m join program p on p.id = m.program_id
    where m.program_id = ${programId}::uuid and m.person_id = ${personId}::uuid and m.left_at is null
    for update of m`;
  return member;
}

async function complete(scope: Scope, { programId, personId }: Membership): Promise<void> {
  await scope.sql`
    update program_member set completed_at = ${scope.now}::timestamptz
    where program_id = ${programId}::uuid and person_id = ${personId}::uuid`;
  await announce(scope, programCompleted, { programId, personId });
}

function dueNow(stages: readonly TakenStage[], inOrder: boolean): TakenCourse[] {
  const needed = new Set(stages.filter(needsAll).flatMap(({ courses }) => courses));
  return openCourses(stages, inOrder).filter(
    (course) => needed.has(course) && !course.completed && !course.isKnown,
  );
}
