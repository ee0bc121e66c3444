import type { Currency } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance, Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { PaidPlan } from "./plan.ts";
import { planCurrency } from "./start-subscription.ts";
import { type Change, changeTo, type Deed, ensureMayDo } from "./subscription.ts";
import { heldSubscription, lifeIn, subscriptionOf } from "./subscription-of.ts";

/** A subscription at the processor. `revision` names what is asked of it: the same asked twice is done once. */
type Named = Readonly<{ subscriptionId: string; processorId: string; revision: number }>;

export type ReservedDeed = Named &
  Readonly<{
    deed: Deed;
    /** Nothing of the present period is paid for, so that it ends or begins at once. */
    isUnpaid: boolean;
    periodEnd: Date;
  }>;

/** What is to be asked of the processor so that this is done. Refuses what cannot be done as things stand. */
export async function reserveDeed(scope: Scope<Person>, deed: Deed): Promise<ReservedDeed> {
  const held = await heldSubscription(scope, scope.actor.personId);
  const life = held && lifeIn(held);
  ensureMayDo(life, deed);
  const { pausedFrom, state } = life;
  const isUsedUp = pausedFrom !== null && pausedFrom <= scope.now;
  return {
    ...named(held),
    ...{ deed, isUnpaid: state === "past_due" || isUsedUp },
    periodEnd: life.periodEnd ?? scope.now,
  };
}

export type ReservedChange = Named &
  Readonly<{
    change: Exclude<Change, { kind: "start" | "none" }>;
    plan: PaidPlan;
    /** The plan that is left. */
    from: PaidPlan;
    periodEnd: Date | null;
    currency: Currency;
  }>;

/** The same for another plan; others that want to change it wait. Refuses whoever has nothing to change. */
export async function reserveChange(scope: Scope<Person>, asked: Asked): Promise<ReservedChange> {
  await heldSubscription(scope, scope.actor.personId);
  return changeAsked(scope, asked);
}

type Asked = Readonly<{ plan: PaidPlan }>;

/** What another plan would mean for whoever asks. */
export async function changeAsked(
  glance: Glance<Person>,
  { plan }: Asked,
): Promise<ReservedChange> {
  const row = await subscriptionOf(glance, glance.actor.personId);
  const change = changeTo(row && lifeIn(row), plan, glance.now);
  if (!row || change.kind === "start")
    throw new Refusal("conflict", "You have no subscription. Begin one with this plan.");
  if (change.kind === "none") throw new Refusal("conflict", "This is your plan already.");
  const { plan: from, periodEnd } = row;
  return { ...named(row), change, plan, from, periodEnd, currency: planCurrency(glance) };
}

function named(
  held: Readonly<{ id: string; processorId: string | null; revision: number }> | null,
) {
  if (!held?.processorId) throw new Refusal("conflict", "Your subscription has not begun yet.");
  return { subscriptionId: held.id, processorId: held.processorId, revision: held.revision };
}
