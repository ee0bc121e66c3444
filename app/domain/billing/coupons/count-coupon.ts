import type { Scope } from "#tenants/scope.ts";

/**
 * What this purchase held has been used; once, however often it is said, and nothing where none was held. A purchase
 * that is paid after its use was given back has it again, whatever the limit: its price was kept.
 */
export async function countCoupon(
  { sql }: Scope,
  { purchaseId }: Readonly<{ purchaseId: string }>,
): Promise<void> {
  await sql`
    with before as (
      select id, coupon_id, state from coupon_redemption
      where purchase_id = ${purchaseId}::uuid and state <> 'counted' for update
    ), counted as (
      update coupon_redemption r set state = 'counted', settled_at = now() from before where r.id = before.id
    )
    update coupon set uses = uses + 1 from before
    where coupon.id = before.coupon_id and before.state = 'released'`;
}
