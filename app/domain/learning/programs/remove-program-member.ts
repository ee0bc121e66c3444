import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endMembership } from "./end-membership.ts";
import { holdProgram } from "./hold-program.ts";
import type { RemoveProgramMember } from "./schema.ts";

/** This person is not on the program any more and cannot join it by themselves. They stay in its courses. */
export async function removeProgramMember(
  scope: Scope<Person>,
  { programSlug, personId }: RemoveProgramMember,
) {
  const { id: programId } = await holdProgram(scope, programSlug);
  await endMembership(scope, { programId, personId });
  return { programSlug };
}
