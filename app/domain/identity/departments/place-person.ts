import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { departmentOf } from "./department-of.ts";
import { holdDepartments } from "./hold-departments.ts";
import { placeInDepartments } from "./place-in-departments.ts";
import type { PlacePerson } from "./schema.ts";

/** This person is in that department and in no other, or in none at all. */
export async function placePerson(scope: Scope<Person>, { personId, departmentId }: PlacePerson) {
  const all = await holdDepartments(scope);
  if (departmentId !== null) departmentOf(all, departmentId);
  const [person] = await scope.sql`select id from person where id = ${personId}::uuid`;
  if (!person) throw new Refusal("missing", "There is no such person.");
  await placeInDepartments(scope, [{ personId, departmentId }]);
  return { personId };
}
