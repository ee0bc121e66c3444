import type { PayableOrder } from "#app/domain/marketplace/payable-order.ts";
import type { OpenedCheckout } from "#app/domain/marketplace/remember-checkout.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { stripe } from "./client.ts";
import { customerOf } from "./customer.ts";

const HOUR_MS = 3_600_000;

/**
 * The page on which this order is paid, open for an hour from its placing. Asked twice, it is the same page. The buyer
 * comes back to the order, paid or not.
 */
export async function openCheckout(
  tenant: Tenant,
  buyer: Person,
  order: PayableOrder,
): Promise<OpenedCheckout> {
  const { orderId, currency, lines, placedAt } = order;
  const metadata = { tenant: tenant.id, order: orderId };
  const session = await stripe().checkout.sessions.create(
    {
      mode: "payment",
      customer: await customerOf(tenant, buyer),
      client_reference_id: orderId,
      line_items: lines.map(({ title, total }) => ({
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: Number(total),
          product_data: { name: title },
        },
      })),
      metadata,
      payment_intent_data: { metadata },
      success_url: addressOf(tenant, `/orders/${orderId}`),
      cancel_url: addressOf(tenant, `/orders/${orderId}?from=checkout`),
      expires_at: Math.floor((placedAt.getTime() + HOUR_MS) / 1_000),
    },
    { idempotencyKey: `checkout ${orderId}` },
  );
  if (!session.url) throw new Error(`Stripe opened checkout ${session.id} without a page.`);
  return {
    orderId,
    checkoutId: session.id,
    checkoutUrl: session.url,
    endsAt: new Date(session.expires_at * 1_000),
  };
}
