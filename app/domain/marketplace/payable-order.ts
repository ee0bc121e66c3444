import type { Glance } from "#tenants/scope.ts";

/** What has to be known of an open order to ask for its money. */
export type PayableOrder = Readonly<{
  orderId: string;
  currency: string;
  placedAt: Date;
  lines: readonly Readonly<{ title: string; total: bigint }>[];
}>;

/** The order with what its lines cost; null when it is not open any more. */
export async function payableOrder({ sql }: Glance, orderId: string): Promise<PayableOrder | null> {
  const [order] = await sql<Omit<PayableOrder, "lines">>`
    select id as "orderId", currency, placed_at as "placedAt"
    from sales_order where id = ${orderId}::uuid and state = 'open'`;
  if (!order) return null;
  const lines = await sql<{ title: string; total: bigint }>`
    select title, total from order_line where order_id = ${orderId}::uuid and total > 0 order by line`;
  return { ...order, lines };
}
