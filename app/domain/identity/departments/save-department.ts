import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { type Department, MOST_LEVELS } from "./department.ts";
import { departmentOf } from "./department-of.ts";
import { departmentMoved } from "./events.ts";
import { holdDepartments } from "./hold-departments.ts";
import type { SaveDepartment } from "./schema.ts";
import { siblingNamed } from "./sibling-named.ts";

/**
 * The department is called that, stands there with all that is below it, and has these managers. Refuses a place below
 * itself, a place too deep, and a name that another one has there.
 */
export async function saveDepartment(scope: Scope, asked: SaveDepartment) {
  const { departmentId, name, parentId, managers } = asked;
  const all = await holdDepartments(scope);
  const department = departmentOf(all, departmentId);
  const parent = parentId === null ? null : departmentOf(all, parentId);
  ensureFits(all, department, parent);
  const taken = siblingNamed(all, name, parentId);
  if (taken && taken.id !== departmentId)
    throw wrong("name", "There is a department of this name already. Choose another name.");
  await move(scope, department, parent);
  await scope.sql`update department set name = ${name} where id = ${departmentId}::uuid`;
  await appoint(scope, departmentId, managers);
  return { departmentId };
}

const wrong = (field: string, why: string) =>
  new Refusal("invalid", "Please look at the marked fields.", { [field]: why });

function ensureFits(
  all: readonly Department[],
  { id, path }: Department,
  parent: Department | null,
) {
  if (!parent) return;
  if (parent.path.includes(id))
    throw wrong("parentId", "A department cannot stand below itself. Choose another one.");
  const deepest = Math.max(
    ...all.filter((one) => one.path.includes(id)).map((one) => one.path.length),
  );
  if (parent.path.length + deepest - path.length + 1 > MOST_LEVELS)
    throw wrong("parentId", `Departments go ${MOST_LEVELS} deep. Choose a higher one.`);
}

async function move(scope: Scope, { id, path }: Department, parent: Department | null) {
  if ((path.at(-2) ?? null) === (parent?.id ?? null)) return;
  await scope.sql`
    update department set path = ${[...(parent?.path ?? [])]}::uuid[] || path[${path.length}::integer:]
    where ${id}::uuid = any (path)`;
  await announce(scope, departmentMoved, { departmentId: id });
}

async function appoint({ sql }: Scope, departmentId: string, emails: readonly string[]) {
  const people = await sql<{ id: string; email: string }>`
    select id, email from person where email = any (${[...emails]}::text[]) and state = 'active'`;
  const unknown = emails.find((email) => !people.some((one) => one.email === email));
  if (unknown !== undefined)
    throw wrong("managers", `Nobody here has the address ${unknown}. Invite them first.`);
  await sql`delete from department_manager where department_id = ${departmentId}::uuid`;
  await sql`
    insert into department_manager (department_id, person_id)
    select ${departmentId}::uuid, unnest(${people.map(({ id }) => id)}::uuid[])`;
}
