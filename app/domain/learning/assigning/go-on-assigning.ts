import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { assignmentGoesOn } from "./events.ts";
import { workOff } from "./work-off.ts";

/** The next people of the assignment are settled, and whoever is left has their turn after. */
export async function goOnAssigning(
  scope: Scope,
  { assignmentId }: Readonly<{ assignmentId: string }>,
): Promise<void> {
  if ((await workOff(scope, assignmentId)) > 0)
    await announce(scope, assignmentGoesOn, { assignmentId });
}
