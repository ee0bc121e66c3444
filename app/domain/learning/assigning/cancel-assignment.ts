import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { ownAssignment } from "./queries.ts";
import type { CancelAssignment } from "./schema.ts";

/** Nobody else is given what was assigned; whoever has it keeps it. One that has ended stays as it is. */
export async function cancelAssignment(scope: Scope<Person>, { assignmentId }: CancelAssignment) {
  await ownAssignment(scope, assignmentId);
  await scope.sql`
    update assignment set cancelled_at = ${scope.now}::timestamptz
    where id = ${assignmentId}::uuid and cancelled_at is null and finished_at is null`;
  return { assignmentId };
}
