import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { lifeOf } from "./life-of.ts";
import { subscriptionChanged } from "./plan-events.ts";
import type { SubscriptionFacts } from "./plan-facts.ts";
import { endedLetter } from "./plan-letters.ts";
import { forgetPlan } from "./plan-of.ts";
import type { Life, SubscriptionState } from "./subscription.ts";
import { tellOnce } from "./tell-once.ts";

type Known = Readonly<{
  id: string;
  personId: string;
  state: SubscriptionState;
  processorId: string | null;
  askedAt: Date | null;
}>;

/**
 * The subscription stands as the processor says. Older news than what is known changes nothing, nor does any news of what
 * is over; the same news twice changes nothing either. Throws where the processor has two subscriptions for one of ours.
 */
export async function settleSubscription(scope: Scope, facts: SubscriptionFacts): Promise<void> {
  const known = await knownAs(scope, facts);
  if (!known) return;
  if (known.processorId && known.processorId !== facts.processorId)
    throw new Error(
      `Subscription ${known.id} is ${known.processorId}, and not ${facts.processorId}.`,
    );
  if (known.state === "canceled" || (known.askedAt && known.askedAt >= facts.askedAt)) return;
  const life = lifeOf(facts);
  await keep(scope, known.id, facts);
  await noteTrial(scope, known, facts);
  const { id: subscriptionId, personId } = known;
  const { state, plan } = life;
  await announce(scope, subscriptionChanged, { subscriptionId, personId, state, plan });
  forgetPlan(scope.tenant.id, personId);
  if (state === "canceled" && known.state !== "reserved") await tellOfEnd(scope, known.id, life);
}

/** Whoever else has news of the same subscription waits here. */
async function knownAs({ sql, tenant }: Scope, facts: SubscriptionFacts) {
  if (facts.tenant !== tenant.id) return undefined;
  const [known] = await sql<Known>`
    select id, person_id as "personId", state, processor_id as "processorId", asked_at as "askedAt"
    from subscription where id::text = ${facts.subscriptionId} for update`;
  return known;
}

async function keep({ sql }: Scope, id: string, facts: SubscriptionFacts): Promise<void> {
  const { state, plan, periodEnd, kept, failingSince, pausedFrom, endsAt } = lifeOf(facts);
  const { card } = facts;
  await sql`
    update subscription set
      processor_id = ${facts.processorId}, asked_at = ${facts.askedAt}::timestamptz, revision = revision + 1,
      state = ${state}, plan = ${plan}, period_start = ${facts.periodStart}::timestamptz,
      period_end = ${periodEnd}::timestamptz, trial_end = ${facts.trialEnd}::timestamptz,
      kept_plan = ${kept?.plan ?? null}, kept_until = ${kept?.until ?? null}::timestamptz,
      failing_since = ${failingSince}::timestamptz, paused_from = ${pausedFrom}::timestamptz,
      ends_at = ${endsAt}::timestamptz, card_brand = ${card?.brand ?? null}, card_last4 = ${card?.last4 ?? null},
      card_expires = ${card?.expires ?? null}
    where id = ${id}::uuid`;
}

/** A trial that has begun was had, whatever becomes of it. */
async function noteTrial({ sql }: Scope, { id, personId }: Known, { trialEnd }: SubscriptionFacts) {
  if (!trialEnd) return;
  await sql`
    insert into plan_trial (person_id, subscription_id, ends_at)
    values (${personId}::uuid, ${id}::uuid, ${trialEnd}::timestamptz) on conflict do nothing`;
}

const tellOfEnd = (scope: Scope, subscriptionId: string, { plan, endsAt }: Life): Promise<void> =>
  tellOnce(scope, { subscriptionId, kind: "ended", about: String(endsAt?.toISOString()) }, (to) =>
    endedLetter({ ...to, plan }),
  );
