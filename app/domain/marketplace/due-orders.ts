import type { Glance } from "#tenants/scope.ts";

/** Open orders past the end of their page, or of the hour in which one should have been opened. At most a hundred. */
export const dueOrders = ({ sql }: Glance) =>
  sql<{ id: string; checkoutId: string | null }>`
    select id, checkout_id as "checkoutId" from sales_order
    where state = 'open' and coalesce(checkout_ends, placed_at + interval '1 hour') < now() - interval '1 minute'
    order by placed_at limit 100`;
