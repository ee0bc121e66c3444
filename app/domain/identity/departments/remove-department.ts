import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { departmentOf } from "./department-of.ts";
import { departmentRemoved } from "./events.ts";
import { holdDepartments } from "./hold-departments.ts";
import { placeInDepartments } from "./place-in-departments.ts";
import type { RemoveDepartment } from "./schema.ts";

/**
 * The department is no more, and its people are in the other one. Refuses while departments stand below it, and while
 * it has people and none is named for them. Removing it again changes nothing.
 */
export async function removeDepartment(
  scope: Scope<Person>,
  { departmentId, into }: RemoveDepartment,
) {
  const { sql, now } = scope;
  const all = await holdDepartments(scope);
  if (await isRemoved(scope, departmentId)) return { departmentId };
  departmentOf(all, departmentId);
  if (all.some(({ path }) => path.at(-2) === departmentId))
    throw new Refusal("conflict", "Move or remove the departments below it first.");
  if (into === departmentId) throw wrong("Choose another department for its people.");
  if (into !== null) departmentOf(all, into);
  const people = await sql<{ id: string }>`
    select id from person where department_id = ${departmentId}::uuid`;
  if (people.length > 0 && into === null)
    throw wrong("Choose the department that its people go to.");
  await placeInDepartments(
    scope,
    people.map(({ id }) => ({ personId: id, departmentId: into })),
  );
  await sql`delete from department_manager where department_id = ${departmentId}::uuid`;
  await sql`
    update department set removed_at = ${now}::timestamptz, path = array[id], external_id = null
    where id = ${departmentId}::uuid`;
  await announce(scope, departmentRemoved, { departmentId, into });
  return { departmentId };
}

const wrong = (why: string) =>
  new Refusal("invalid", "Please look at the marked fields.", { into: why });

const isRemoved = async ({ sql }: Scope, departmentId: string): Promise<boolean> =>
  (
    await sql`
      select id from department where id = ${departmentId}::uuid and removed_at is not null`
  ).length > 0;
