import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { classChanged } from "./events.ts";
import { holdClass } from "./hold-class.ts";
import type { RemoveFromClass } from "./schema.ts";
import { settleMemberDue } from "./settle-due-dates.ts";

/** Not in the class any more, and no condition brings them back. Their courses stay theirs. */
export async function removeFromClass(
  scope: Scope<Person>,
  { classId, personId }: RemoveFromClass,
) {
  await holdClass(scope, classId);
  await scope.sql`
    update class_member set state = 'out', by_hand = true
    where class_id = ${classId}::uuid and person_id = ${personId}::uuid and state = 'in'`;
  await settleMemberDue(scope, classId, [personId]);
  await announce(scope, classChanged, { classId });
  return { classId };
}
