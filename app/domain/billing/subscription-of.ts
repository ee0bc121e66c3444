import type { Glance, Scope } from "#tenants/scope.ts";
import type { PaidPlan } from "./plan.ts";
import type { Life } from "./subscription.ts";

/** A subscription as it is kept. */
export type SubscriptionRow = Omit<Life, "kept"> &
  Readonly<{
    id: string;
    personId: string;
    currency: string;
    revision: number;
    processorId: string | null;
    checkoutId: string | null;
    checkoutUrl: string | null;
    checkoutUntil: Date | null;
    periodStart: Date | null;
    trialEnd: Date | null;
    keptPlan: PaidPlan | null;
    keptUntil: Date | null;
    cardBrand: string | null;
    cardLast4: string | null;
    cardExpires: string | null;
    askedAt: Date | null;
  }>;

/** A kept subscription as far as it decides what is open. */
export const lifeIn = (row: SubscriptionRow): Life => {
  const { state, plan, periodEnd, failingSince, pausedFrom, endsAt, keptPlan, keptUntil } = row;
  const kept = keptPlan && keptUntil && { plan: keptPlan, until: keptUntil };
  return { state, plan, periodEnd, failingSince, pausedFrom, endsAt, kept };
};

/** The subscription of this person that is not over, or the one that ended last; null when there never was one. */
export async function subscriptionOf(
  { sql }: Glance,
  personId: string,
): Promise<SubscriptionRow | null> {
  const [row] = await sql<SubscriptionRow>`
    select id, person_id as "personId", plan, currency, state, revision, processor_id as "processorId",
           checkout_id as "checkoutId", checkout_url as "checkoutUrl", checkout_until as "checkoutUntil",
           period_start as "periodStart", period_end as "periodEnd", trial_end as "trialEnd", kept_plan as "keptPlan",
           kept_until as "keptUntil", failing_since as "failingSince", paused_from as "pausedFrom", ends_at as "endsAt",
           card_brand as "cardBrand", card_last4 as "cardLast4", card_expires as "cardExpires", asked_at as "askedAt"
    from subscription where person_id = ${personId}::uuid
    order by state = 'canceled', id desc limit 1`;
  return row ?? null;
}

/** The same for whoever is about to change it: others wait until this transaction is over. */
export async function heldSubscription(
  scope: Scope,
  personId: string,
): Promise<SubscriptionRow | null> {
  await scope.sql`
    select from subscription where person_id = ${personId}::uuid and state <> 'canceled' for update`;
  return subscriptionOf(scope, personId);
}
