import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Membership } from "./advance-program.ts";
import { programLeft } from "./events.ts";

/** This person is not on the program any more. What they did stays, and so do their courses. Ending it again changes nothing. */
export async function endMembership(
  scope: Scope,
  { programId, personId }: Membership,
): Promise<void> {
  const { sql, actor, now } = scope;
  const by = actor.kind === "person" ? actor.personId : null;
  const ended = await sql`
    update program_member set left_at = ${now}::timestamptz, left_by = ${by}::uuid
    where program_id = ${programId}::uuid and person_id = ${personId}::uuid and left_at is null
    returning person_id`;
  if (ended.length > 0) await announce(scope, programLeft, { programId, personId });
}
