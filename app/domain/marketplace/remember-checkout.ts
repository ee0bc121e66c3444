import type { Scope } from "#tenants/scope.ts";

export type OpenedCheckout = Readonly<{
  orderId: string;
  checkoutId: string;
  checkoutUrl: string;
  endsAt: Date;
}>;

/**
 * The open order is paid on this page of the processor's. Remembering it again changes nothing. Answers whether the
 * order is open still: nobody may be sent to the page of one that is not.
 */
export async function rememberCheckout(
  { sql }: Scope,
  { orderId, checkoutId, checkoutUrl, endsAt }: OpenedCheckout,
): Promise<boolean> {
  const open = await sql`
    update sales_order set checkout_id = ${checkoutId}, checkout_url = ${checkoutUrl}, checkout_ends = ${endsAt}::timestamptz
    where id = ${orderId}::uuid and state = 'open' returning id`;
  return open.length > 0;
}
