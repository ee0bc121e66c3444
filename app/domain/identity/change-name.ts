import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ChangeName } from "./schema.ts";

/** One's own name is this one. */
export async function changeName({ db, actor }: Scope<Person>, { name }: ChangeName) {
  await db.person.updateMany({ where: { id: actor.personId }, data: { name } });
  return { name };
}
