import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { addBranch } from "./add-branch.ts";
import { departmentOf } from "./department-of.ts";
import { holdDepartments } from "./hold-departments.ts";
import type { CreateDepartment } from "./schema.ts";
import { siblingNamed } from "./sibling-named.ts";

/** There is a department of this name at this place. Where there was one already, nothing has changed. */
export async function createDepartment(scope: Scope<Person>, { name, parentId }: CreateDepartment) {
  const all = await holdDepartments(scope);
  const parent = parentId === null ? null : departmentOf(all, parentId);
  const { id } = siblingNamed(all, name, parentId) ?? (await addBranch(scope, name, parent));
  return { departmentId: id };
}
