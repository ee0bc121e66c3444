import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endSessionsOf } from "./end-sessions-of.ts";

/** No device of one's own is signed in any more, this one included. */
export async function signOutEverywhere(scope: Scope<Person>): Promise<void> {
  await endSessionsOf(scope, scope.actor.personId);
}
