import type Stripe from "stripe";
import type { PaidPlan } from "#app/domain/billing/plan.ts";
import type { ReservedChange } from "#app/domain/billing/reserve-deed.ts";
import type { Money } from "#app/kernel/money.ts";
import { stripe } from "./client.ts";
import { secondsOf } from "./moment.ts";
import { planPrice } from "./plan-price.ts";
import { stripeMoney } from "./stripe-money.ts";

/** The subscription is on its way to another plan at Stripe; asked for twice, once. */
export async function changePlan(reserved: ReservedChange, asOf: number): Promise<void> {
  const { subscriptionId, processorId, revision, plan } = reserved;
  const items = await itemsFor(reserved);
  await stripe().subscriptions.update(
    processorId,
    { items, ...wish(reserved, asOf) },
    { idempotencyKey: `subscription ${subscriptionId} ${plan} ${revision} ${asOf}` },
  );
}

const NOTHING_KEPT = { kept_plan: "", kept_until: "" };

function wish({ change, from }: ReservedChange, asOf: number): Stripe.SubscriptionUpdateParams {
  if (change.kind === "upgrade")
    return { ...upgrade(change.fromTrial, asOf), metadata: NOTHING_KEPT };
  const kept =
    change.kind === "downgrade"
      ? { kept_plan: from satisfies PaidPlan, kept_until: String(secondsOf(change.at)) }
      : NOTHING_KEPT;
  return { proration_behavior: "none", metadata: kept };
}

/** A change that cannot be paid for is none: Stripe leaves everything as it was. */
const upgrade = (fromTrial: boolean, asOf: number): Stripe.SubscriptionUpdateParams => ({
  payment_behavior: "error_if_incomplete",
  ...(fromTrial
    ? { trial_end: "now", proration_behavior: "none" }
    : { proration_behavior: "always_invoice", proration_date: asOf }),
});

/** What an upgrade costs now, and what is charged for whole months after it. */
export async function upgradePrice(reserved: ReservedChange, asOf: number): Promise<Money> {
  const { processorId, change } = reserved;
  const invoice = await stripe().invoices.createPreview({
    subscription: processorId,
    subscription_details: {
      items: await itemsFor(reserved),
      ...(change.kind === "upgrade" && change.fromTrial
        ? { trial_end: "now" as const }
        : { proration_behavior: "always_invoice" as const, proration_date: asOf }),
    },
  });
  return stripeMoney(invoice.amount_due, invoice.currency);
}

async function itemsFor({ processorId, plan, currency }: ReservedChange) {
  const { items } = await stripe().subscriptions.retrieve(processorId);
  return [{ id: items.data[0]?.id ?? "", price: await planPrice(plan, currency) }];
}
