import type Stripe from "stripe";
import { isPaidPlan } from "#app/domain/billing/plan.ts";
import type { Card, SubscriptionFacts } from "#app/domain/billing/plan-facts.ts";
import { stripe } from "./client.ts";
import { moment, momentOr } from "./moment.ts";
import { planOfPrice } from "./plan-price.ts";

/** What Stripe says now of this subscription, its open invoices and its card. Null: it is for none of our plans. */
export async function subscriptionFacts(id: string): Promise<SubscriptionFacts | null> {
  const askedAt = new Date();
  const [subscription, open] = await Promise.all([
    stripe().subscriptions.retrieve(id, {
      expand: ["default_payment_method", "customer.invoice_settings.default_payment_method"],
    }),
    stripe().invoices.list({ subscription: id, status: "open", limit: 100 }),
  ]);
  const [item] = subscription.items.data;
  const plan = item && planOfPrice(item.price);
  if (!item || !plan) return null;
  const { metadata } = subscription;
  return {
    ...{ processorId: subscription.id, askedAt, plan },
    tenant: metadata["tenant"] ?? null,
    subscriptionId: metadata["subscription"] ?? null,
    status: subscription.status as SubscriptionFacts["status"],
    periodStart: moment(item.current_period_start),
    periodEnd: moment(item.current_period_end),
    trialEnd: momentOr(subscription.trial_end),
    cancelAt: cancelAt(subscription, item),
    endedAt: momentOr(subscription.ended_at),
    failingSince: failingSince(open.data),
    pausedFrom: subscription.pause_collection
      ? (momentOr(metadata["paused_from"]) ?? moment(item.current_period_end))
      : null,
    kept: keptIn(metadata),
    card: cardOf(subscription),
  };
}

function cancelAt(subscription: Stripe.Subscription, item: Stripe.SubscriptionItem): Date | null {
  if (subscription.cancel_at) return moment(subscription.cancel_at);
  return subscription.cancel_at_period_end ? moment(item.current_period_end) : null;
}

/** An invoice is charged when it is finalized; what is open after that could not be. */
function failingSince(open: readonly Stripe.Invoice[]): Date | null {
  const tried = open.filter(({ attempt_count }) => attempt_count > 0);
  const since = tried.map(
    ({ status_transitions, created }) => status_transitions.finalized_at ?? created,
  );
  return since.length > 0 ? moment(Math.min(...since)) : null;
}

function keptIn(metadata: Stripe.Metadata): SubscriptionFacts["kept"] {
  const [plan = "", until] = [metadata["kept_plan"], momentOr(metadata["kept_until"])];
  return until && isPaidPlan(plan) ? { plan, until } : null;
}

function cardOf({ default_payment_method, customer }: Stripe.Subscription): Card | null {
  const whose = typeof customer === "string" || customer.deleted ? null : customer;
  const method = default_payment_method ?? whose?.invoice_settings.default_payment_method ?? null;
  if (!method || typeof method === "string" || !method.card) return null;
  const { brand, last4, exp_year, exp_month } = method.card;
  const expires = `${exp_year}-${String(exp_month).padStart(2, "0")}`;
  return { brand, last4, expires };
}
