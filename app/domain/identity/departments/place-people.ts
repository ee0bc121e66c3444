import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { departmentOf } from "./department-of.ts";
import { holdDepartments } from "./hold-departments.ts";
import { placeInDepartments } from "./place-in-departments.ts";
import type { PlacePeople } from "./schema.ts";

/** Whoever has one of these addresses is in the department and in no other; the report says which are nobody's. */
export async function placePeople(scope: Scope<Person>, { departmentId, emails }: PlacePeople) {
  departmentOf(await holdDepartments(scope), departmentId);
  const people = await scope.sql<{ id: string; email: string }>`
    select id, email from person where email = any (${emails}::text[])`;
  await placeInDepartments(
    scope,
    people.map(({ id }) => ({ personId: id, departmentId })),
  );
  const known = new Set(people.map(({ email }) => email));
  return { placed: people.length, unknown: emails.filter((email) => !known.has(email)) };
}
