import type { PlanOrder } from "#app/domain/billing/start-subscription.ts";
import { stripe } from "./client.ts";
import { moment } from "./moment.ts";
import { planPrice } from "./plan-price.ts";

/** Where Stripe sends people back to. */
type Ways = Readonly<{ back: string; on: string }>;

/** A page of Stripe's on which this subscription is paid for. Asked for twice, it is the same page. */
export async function openPlanCheckout(order: PlanOrder, customer: string, { back, on }: Ways) {
  const { subscriptionId, tenant, personId, revision, plan, currency, trialDays } = order;
  const metadata = { tenant, person: personId, subscription: subscriptionId };
  const session = await stripe().checkout.sessions.create(
    {
      mode: "subscription",
      customer,
      client_reference_id: subscriptionId,
      line_items: [{ price: await planPrice(plan, currency), quantity: 1 }],
      success_url: on,
      cancel_url: back,
      metadata,
      subscription_data: {
        metadata,
        ...(trialDays !== null && { trial_period_days: trialDays }),
      },
    },
    { idempotencyKey: `subscription ${subscriptionId} begin ${revision}` },
  );
  if (!session.url) throw new Error("Stripe opened a checkout without a page.");
  return { id: session.id, url: session.url, until: moment(session.expires_at) };
}
