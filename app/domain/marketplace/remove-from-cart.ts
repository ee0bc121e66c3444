import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { RemoveFromCart } from "./schema.ts";

/** It lies in this person's cart no more. Removing it again changes nothing. */
export async function removeFromCart({ sql, actor }: Scope<Person>, { lineId }: RemoveFromCart) {
  await sql`delete from cart_line where id = ${lineId}::uuid and person_id = ${actor.personId}::uuid`;
}
