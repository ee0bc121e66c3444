import { randomUUID } from "node:crypto";
import type { PaidPlan } from "#app/domain/billing/plan.ts";
import type { InvoiceFacts, SubscriptionFacts } from "#app/domain/billing/plan-facts.ts";
import { settleInvoice } from "#app/domain/billing/settle-invoice.ts";
import { settleSubscription } from "#app/domain/billing/settle-subscription.ts";
import { startSubscription } from "#app/domain/billing/start-subscription.ts";
import { money } from "#app/kernel/money.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Somebody = Awaited<ReturnType<Company["learner"]>>;

const DAY = 86_400_000;

/** Somebody's subscription, of which a processor tells whatever a test wants. */
export async function aSubscription(
  { tenant, setUp }: Company,
  person: Somebody,
  plan: PaidPlan = "pro",
) {
  const { subscriptionId } = await person.does(startSubscription, { plan });
  const processorId = `sub_${randomUUID()}`;
  const from = new Date();
  let asked = from.getTime();

  /** What the processor says now; each time a little later. */
  const factsOf = (said: Partial<SubscriptionFacts> = {}): SubscriptionFacts => {
    asked += 1;
    return {
      ...{ processorId, tenant: tenant.id, subscriptionId, askedAt: new Date(asked), plan },
      ...{ status: "active", periodStart: from, periodEnd: new Date(from.getTime() + 30 * DAY) },
      ...{ trialEnd: null, cancelAt: null, endedAt: null, failingSince: null, pausedFrom: null },
      ...{ kept: null, card: { brand: "visa", last4: "4242", expires: "2030-01" } },
      ...said,
    };
  };
  const invoiceOf = (said: Partial<InvoiceFacts> = {}): InvoiceFacts => {
    asked += 1;
    const [total, charge] = [money(999n, "USD"), `ch_${randomUUID()}`];
    const until = new Date(from.getTime() + 30 * DAY);
    return {
      ...{ processorId: `in_${subscriptionId}`, askedAt: new Date(asked), tenant: tenant.id },
      ...{ subscriptionId, state: "paid", total, tax: money(0n, "USD"), paid: total },
      ...{ createdAt: from, paidAt: from, wasTried: true, nextTryAt: null },
      lines: [{ plan, from, until, isProration: false, amount: total }],
      payment: {
        intentId: `pi_${subscriptionId}`,
        charge: {
          ...{ id: charge, fee: money(59n, "USD"), at: from },
          card: { brand: "visa", last4: "4242", country: "US" },
        },
      },
      ...said,
    };
  };
  return {
    subscriptionId,
    from,
    factsOf,
    invoiceOf,
    settles: (facts: SubscriptionFacts) => setUp((scope) => settleSubscription(scope, facts)),
    settlesInvoice: (facts: InvoiceFacts) => setUp((scope) => settleInvoice(scope, facts)),
  };
}
