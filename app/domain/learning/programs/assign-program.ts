import type { Scope } from "#tenants/scope.ts";
import type { Membership } from "./advance-program.ts";
import { enterProgram } from "./enter-program.ts";

/**
 * Somebody who decides about all courses has put this person on the program: neither its price nor the rules of its
 * courses ask again, and only they take the person off it. Whoever has left it is not brought back, and one that is not on
 * offer is given to nobody; the answer says which. Doing it again changes nothing. The caller has asked whether they may.
 */
export async function assignProgram(
  scope: Scope,
  { programId, personId }: Membership,
): Promise<"assigned" | "left" | "not-on-offer"> {
  const [found] = await scope.sql<{ isOnOffer: boolean; isMember: boolean; hasLeft: boolean }>`
    select p.state = 'published' as "isOnOffer", m.person_id is not null as "isMember", m.left_at is not null as "hasLeft"
    from program p left join program_member m on m.program_id = p.id and m.person_id = ${personId}::uuid
    where p.id = ${programId}::uuid`;
  if (found?.hasLeft) return "left";
  if (!found || !(found.isOnOffer || found.isMember)) return "not-on-offer";
  await enterProgram(scope, { programId, personId, cause: "assigned" });
  return "assigned";
}
