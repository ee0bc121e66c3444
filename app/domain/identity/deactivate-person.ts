import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endSessionsOf } from "./end-sessions-of.ts";
import { ensureAdminRemains } from "./ensure-admin-remains.ts";
import { personDeactivated } from "./events.ts";
import { revokeLinks } from "./revoke-links.ts";
import type { OnePerson } from "./schema.ts";

/** The person cannot sign in, and is signed out with the next request. Everything they did stays. */
export async function deactivatePerson(scope: Scope<Person>, { personId }: OnePerson) {
  ensureMay(scope, "company.people");
  const { db, actor } = scope;
  if (personId === actor.personId)
    throw new Refusal("conflict", "You cannot deactivate yourself. Ask another administrator.");
  await ensureAdminRemains(scope, personId);
  const person = await db.person.findFirst({
    where: { id: personId },
    select: { email: true, state: true },
  });
  if (!person) throw new Refusal("missing", "There is no such person.");
  if (person.state === "deactivated") return;

  await db.person.updateMany({ where: { id: personId }, data: { state: "deactivated" } });
  await endSessionsOf(scope, personId);
  await revokeLinks(scope, [person.email], ["sign-in", "reset"]);
  await announce(scope, personDeactivated, { personId });
}
