import type { Scope } from "#tenants/scope.ts";

/** The purchase holds no coupon any more, and its use is somebody else's again; one that was counted stays. */
export async function releaseCoupon(
  { sql }: Scope,
  { purchaseId }: Readonly<{ purchaseId: string }>,
): Promise<void> {
  await sql`
    with released as (
      update coupon_redemption set state = 'released', settled_at = now()
      where purchase_id = ${purchaseId}::uuid and state = 'held' returning coupon_id
    )
    update coupon set uses = uses - 1 from released where coupon.id = released.coupon_id`;
}
