import type { PaidPlan } from "./plan.ts";
import type { InvoiceFacts, SubscriptionFacts } from "./plan-facts.ts";
import type { Life, SubscriptionState } from "./subscription.ts";

/** How a subscription stands by what the processor says of it. The same facts say the same, whatever was before. */
export function lifeOf(facts: SubscriptionFacts): Life {
  const { plan, periodEnd, kept, failingSince, pausedFrom, cancelAt, endedAt } = facts;
  const state = stateOf(facts);
  return {
    ...{ state, plan, periodEnd, kept, pausedFrom },
    failingSince: state === "past_due" ? (failingSince ?? facts.periodStart) : null,
    endsAt: state === "canceled" ? (endedAt ?? facts.askedAt) : cancelAt,
  };
}

function stateOf({ status, cancelAt, pausedFrom }: SubscriptionFacts): SubscriptionState {
  if (status === "incomplete") return "reserved";
  if (status === "canceled" || status === "incomplete_expired") return "canceled";
  if (status === "past_due" || status === "unpaid") return "past_due";
  if (cancelAt) return "canceling";
  if (pausedFrom || status === "paused") return "paused";
  return status;
}

/** A period that has begun and, unless it is a trial, has been paid for: what is granted by the month is granted for it. */
export type Period = Readonly<{ plan: PaidPlan; from: Date; until: Date; isTrial: boolean }>;

/**
 * The periods that an invoice begins. Only a period's boundary makes one: what is charged for a change within a period,
 * for an invoice that is not paid, or for none of our plans, begins nothing.
 */
export function periodsOf({ state, lines }: InvoiceFacts): Period[] {
  if (state !== "paid") return [];
  return lines.flatMap(({ plan, from, until, isProration, amount }) =>
    plan && !isProration && until > from
      ? [{ plan, from, until, isTrial: amount.minor === 0n }]
      : [],
  );
}
