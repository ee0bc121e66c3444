import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { CouponTerms } from "../quote.ts";
import { hashOfCode } from "./code.ts";
import type { CouponUse } from "./coupon.ts";
import { usableCoupon } from "./queries.ts";
import { releaseCoupon } from "./release-coupon.ts";

type Hold = CouponUse &
  Readonly<{ code: string; purchaseId: string; personId: string; discountMinor: bigint }>;

/**
 * One use of the coupon is kept for this purchase, whether it is paid or not, until that is counted or released; the
 * same purchase never holds two, nor two coupons. Refuses a code that nobody knows or that is not for this, and a use
 * beyond the limits.
 */
export async function holdCoupon(
  scope: Scope,
  { code, purchaseId, personId, discountMinor, ...use }: Hold,
): Promise<Readonly<{ couponId: string; terms: CouponTerms }>> {
  const { sql, tenant } = scope;
  await releaseCoupon(scope, { purchaseId });
  // Whoever else wants it waits here, and then sees what was taken.
  await sql`
    select id from coupon where code_hash = ${hashOfCode(tenant, code)} and ended_at is null for update`;
  const { couponId, terms } = await usableCoupon(scope, { code, personId, ...use });
  const [held] = await sql`
    insert into coupon_redemption (coupon_id, purchase_id, person_id, discount_minor, currency)
    values (${couponId}::uuid, ${purchaseId}::uuid, ${personId}::uuid, ${discountMinor}::bigint, ${use.currency})
    on conflict on constraint coupon_redemption_once do update
      set coupon_id = excluded.coupon_id, discount_minor = excluded.discount_minor, currency = excluded.currency,
          state = 'held', held_at = now(), settled_at = null
      where coupon_redemption.state = 'released'
    returning id`;
  if (!held) throw new Refusal("conflict", "This order is paid already. Start another one.");
  await sql`update coupon set uses = uses + 1 where id = ${couponId}::uuid`;
  return { couponId, terms };
}
