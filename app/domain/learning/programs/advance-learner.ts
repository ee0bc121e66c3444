import type { Scope } from "#tenants/scope.ts";
import { advanceProgram } from "./advance-program.ts";

/** Every program that this person is on has caught up with what they have completed. */
export async function advanceLearner(
  scope: Scope,
  { personId }: Readonly<{ personId: string }>,
): Promise<void> {
  const programs = await scope.sql<{ programId: string }>`
    select program_id as "programId" from program_member
    where person_id = ${personId}::uuid and left_at is null and completed_at is null order by program_id`;
  for (const { programId } of programs) await advanceProgram(scope, { programId, personId });
}
