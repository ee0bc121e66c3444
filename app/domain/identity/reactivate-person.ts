import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { personReactivated } from "./events.ts";
import type { OnePerson } from "./schema.ts";

/** The person can sign in again, with the password and roles that they had. */
export async function reactivatePerson(scope: Scope<Person>, { personId }: OnePerson) {
  ensureMay(scope, "company.people");
  const { count } = await scope.db.person.updateMany({
    where: { id: personId, state: "deactivated", erasedAt: null },
    data: { state: "active" },
  });
  if (count === 0) throw new Refusal("missing", "There is no such person to reactivate.");
  await announce(scope, personReactivated, { personId });
}
