import type { Scope } from "#tenants/scope.ts";
import type { Membership } from "./advance-program.ts";
import { endMembership } from "./end-membership.ts";

/** This person is not on the program any more and cannot come back by themselves, not even if they had left it themselves. */
export async function withdrawMembership(scope: Scope, membership: Membership): Promise<void> {
  await endMembership(scope, membership);
  const { programId, personId } = membership;
  await scope.sql`
    update program_member set left_by = null
    where program_id = ${programId}::uuid and person_id = ${personId}::uuid and left_by = person_id`;
}
