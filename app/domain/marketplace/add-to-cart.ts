import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { productFor } from "./product.ts";
import type { AddToCart } from "./schema.ts";

/** It lies in this person's cart, once, for as long as it takes. Refuses what they cannot buy. */
export async function addToCart(scope: Scope<Person>, { courseSlug, programSlug }: AddToCart) {
  ensureMay(scope, "course.study");
  const wanted = programSlug ? { programSlug } : { courseSlug: courseSlug ?? "" };
  const { id, kind } = await productFor(scope, wanted);
  const [courseId, programId] = kind === "course" ? [id, null] : [null, id];
  await scope.sql`
    insert into cart_line (person_id, course_id, program_id, added_at)
    values (${scope.actor.personId}::uuid, ${courseId}::uuid, ${programId}::uuid, ${scope.now}::timestamptz)
    on conflict do nothing`;
}
