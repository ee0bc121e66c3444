import { type Currency, isCurrency } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance, Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type PaidPlan, TRIAL } from "./plan.ts";
import type { StartSubscription } from "./plan-schema.ts";
import { changeTo } from "./subscription.ts";
import { heldSubscription, lifeIn, type SubscriptionRow } from "./subscription-of.ts";

/** A subscription that waits for its payment, and what the processor must know to take it. */
export type PlanOrder = Readonly<{
  subscriptionId: string;
  tenant: string;
  personId: string;
  plan: PaidPlan;
  currency: Currency;
  revision: number;
  /** Days before the first charge; null without a trial. */
  trialDays: number | null;
  /** The page on which it can be paid for now. */
  page: string | null;
  /** The page of another choice, which must be closed first. */
  formerPage: string | null;
}>;

/**
 * The subscription is reserved for this person: asked for twice, it is the same one. Refuses whoever has a subscription
 * already, and where plans are not sold in the academy's currency.
 */
export async function startSubscription(
  scope: Scope<Person>,
  { plan }: StartSubscription,
): Promise<PlanOrder> {
  const { sql, actor, tenant, now } = scope;
  const currency = planCurrency(scope);
  await sql`
    insert into subscription (person_id, plan, currency) values (${actor.personId}::uuid, ${plan}, ${currency})
    on conflict do nothing`;
  const held = await heldSubscription(scope, actor.personId);
  if (!held) throw new Error("A subscription that was just reserved is not there.");
  if (changeTo(lifeIn(held), plan, now).kind !== "start")
    throw new Refusal("conflict", "You have a subscription already. Change its plan instead.");
  const isSame = held.plan === plan && held.currency === currency;
  const isOpen = isSame && isOpenAt(held, now);
  const revision = isOpen || (isSame && !held.checkoutId) ? held.revision : held.revision + 1;
  await sql`
    update subscription set plan = ${plan}, currency = ${currency}, revision = ${revision}::integer
    where id = ${held.id}::uuid`;
  return {
    ...{ subscriptionId: held.id, tenant: tenant.id, personId: actor.personId },
    ...{ plan, currency, revision },
    trialDays: await trialDays(scope, plan),
    page: isOpen ? held.checkoutUrl : null,
    formerPage: isOpen ? null : held.checkoutId,
  };
}

const isOpenAt = ({ checkoutUntil }: SubscriptionRow, at: Date): boolean =>
  checkoutUntil !== null && checkoutUntil > at;

/** How many days the person may try this plan; null where they may not. */
async function trialDays(scope: Scope<Person>, plan: PaidPlan): Promise<number | null> {
  if (plan !== TRIAL.plan || (await hadTrial(scope, scope.actor.personId))) return null;
  return TRIAL.days;
}

/** The currency in which plans are sold here. Refuses where there is none. */
export function planCurrency({ tenant }: Pick<Glance, "tenant">): Currency {
  const { currency } = tenant;
  if (isCurrency(currency)) return currency;
  throw new Refusal("unavailable", `Plans cannot be bought in ${currency} yet.`);
}

/** Whether this person has tried a plan before, however that ended. */
export async function hadTrial({ sql }: Glance, personId: string): Promise<boolean> {
  const had = await sql`select from plan_trial where person_id = ${personId}::uuid`;
  return had.length > 0;
}

type Page = Readonly<{ id: string; url: string; until: Date }>;

/** The page on which the reserved subscription is paid for is known, so that it can be found and closed again. */
export async function keepPlanPage(
  { sql }: Scope,
  { subscriptionId, revision }: PlanOrder,
  { id, url, until }: Page,
): Promise<void> {
  await sql`
    update subscription set checkout_id = ${id}, checkout_url = ${url}, checkout_until = ${until}::timestamptz
    where id = ${subscriptionId}::uuid and revision = ${revision}::integer and state = 'reserved'`;
}
