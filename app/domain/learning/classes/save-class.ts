import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { SaveClass } from "./schema.ts";
import { writeClass } from "./write-class.ts";

/** The class is as this form says. Whoever is in its courses stays in them. */
export async function saveClass(scope: Scope<Person>, asked: SaveClass) {
  const [there] = await scope.sql`select id from class where id = ${asked.classId}::uuid`;
  if (!there) throw new Refusal("missing", "There is no such class.");
  await writeClass(scope, asked);
  return { classId: asked.classId };
}
