import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import { GRANTABLE_ROLES, type Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { ensureAdminRemains } from "./ensure-admin-remains.ts";
import { rolesChanged } from "./events.ts";
import type { ChangeRoles } from "./schema.ts";

/** The person has exactly these of the roles that an admin may hand out. The last active admin stays one. */
export async function changeRoles(scope: Scope<Person>, { personId, roles }: ChangeRoles) {
  ensureMay(scope, "company.people");
  const { db } = scope;
  if (!roles.includes("admin")) await ensureAdminRemains(scope, personId);
  const person = await db.person.findFirst({
    where: { id: personId },
    select: { roles: { select: { role: true }, orderBy: { role: "asc" } } },
  });
  if (!person) throw new Refusal("missing", "There is no such person.");

  const before = person.roles.map(({ role }) => role as Role);
  const dropped = GRANTABLE_ROLES.filter((role) => !roles.includes(role));
  await db.personRole.deleteMany({ where: { personId, role: { in: dropped } } });
  await db.personRole.createMany({
    data: roles.map((role) => ({ personId, role })),
    skipDuplicates: true,
  });
  const kept: readonly Role[] = before.filter((role) => !(dropped as Role[]).includes(role));
  const after = [...new Set([...kept, ...roles])].sort();
  if (String(before) !== String(after))
    await announce(scope, rolesChanged, { personId, before, after });
  return { roles: after };
}
