import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { advanceProgram } from "./advance-program.ts";
import { programChanged } from "./events.ts";

/** How many people one transaction looks after; the others follow in the next. */
const MOST = 50;

/** Everybody who is on this program has caught up with what it is now. */
export async function advanceMembers(
  scope: Scope,
  { programId, after }: Readonly<{ programId: string; after: string | null }>,
): Promise<void> {
  const people = await scope.sql<{ personId: string }>`
    select person_id as "personId" from program_member
    where program_id = ${programId}::uuid and left_at is null and completed_at is null
      and (${after}::uuid is null or person_id > ${after}::uuid)
    order by person_id limit ${MOST}`;
  for (const { personId } of people) await advanceProgram(scope, { programId, personId });
  const last = people.at(-1);
  if (last && people.length === MOST)
    await announce(scope, programChanged, { programId, after: last.personId });
}
