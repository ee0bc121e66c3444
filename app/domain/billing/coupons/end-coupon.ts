import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { EndCoupon } from "./schema.ts";

/** Nobody can use the coupon from now on; what holds it keeps its price. Its code may be given to another one. */
export async function endCoupon(scope: Scope<Person>, { couponId }: EndCoupon) {
  ensureMay(scope, "company.billing");
  const [ended] = await scope.sql`
    update coupon set ended_at = coalesce(ended_at, now()) where id = ${couponId}::uuid returning id`;
  if (!ended) throw new Refusal("missing", "There is no such coupon.");
  return { couponId };
}
