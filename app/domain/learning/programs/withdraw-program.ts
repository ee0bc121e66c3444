import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdProgram } from "./hold-program.ts";
import type { OneProgram } from "./schema.ts";

/** Nobody new finds it. Whoever is on it goes on to the end. Doing it again changes nothing. */
export async function withdrawProgram(scope: Scope<Person>, { programSlug }: OneProgram) {
  const { id, state, authorId } = await holdProgram(scope, programSlug);
  if (state === "draft")
    throw new Refusal("conflict", "It is not on offer, so there is nothing to withdraw.");
  const by = authorId === scope.actor.personId ? "author" : "moderator";
  await scope.sql`
    update program set state = 'withdrawn', withdrawn_by = ${by}
    where id = ${id}::uuid and state = 'published'`;
  return { programSlug };
}
