import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { classChanged } from "./events.ts";
import { fitMembers } from "./fit-members.ts";

/** This person, who has changed, is in the classes whose conditions they meet. */
export async function fitPerson(scope: Scope, { personId }: Readonly<{ personId: string }>) {
  for (const classId of await fitMembers(scope, { personId }))
    await announce(scope, classChanged, { classId });
}
