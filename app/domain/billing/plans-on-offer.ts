import { isCurrency, type Money } from "#app/kernel/money.ts";
import type { Glance } from "#tenants/scope.ts";
import { FEATURE_KEYS, FEATURES } from "./features.ts";
import { monthlyPrice, PLANS, type Plan, TRIAL } from "./plan.ts";
import { hadTrial } from "./start-subscription.ts";
import { changeTo, mayChange, planAt } from "./subscription.ts";
import { lifeIn, type SubscriptionRow, subscriptionOf } from "./subscription-of.ts";

/** A plan on the page on which one is chosen. */
export type OfferedPlan = Readonly<{
  plan: Plan;
  /** A month of it; null where nothing is charged. */
  price: Money | null;
  /** What it opens that the plan before it does not. */
  features: readonly Readonly<{ group: string; words: string }>[];
  /** What choosing it means; null: it cannot be chosen now. */
  choice: "start" | "try" | "upgrade" | "downgrade" | "undo-downgrade" | "current" | null;
}>;

/** Every plan with what it costs here and what choosing it would mean for whoever asks. Null: none is sold here. */
export async function plansOnOffer(glance: Glance): Promise<readonly OfferedPlan[] | null> {
  const { currency } = glance.tenant;
  if (!isCurrency(currency)) return null;
  const personId = glance.actor.kind === "person" ? glance.actor.personId : null;
  const row = personId ? await subscriptionOf(glance, personId) : null;
  const mayTry = personId === null || !(await hadTrial(glance, personId));
  return PLANS.map((plan) => ({
    plan,
    price: plan === "free" ? null : monthlyPrice(plan, currency),
    features: FEATURE_KEYS.map((key) => FEATURES[key])
      .filter(({ from }) => from === plan)
      .map(({ group, words }) => ({ group, words })),
    choice: choiceOf(row, plan, glance.now, mayTry),
  }));
}

function choiceOf(
  row: SubscriptionRow | null,
  plan: Plan,
  now: Date,
  mayTry: boolean,
): OfferedPlan["choice"] {
  const life = row && lifeIn(row);
  const isOpen = planAt(life, now) === plan;
  if (plan === "free" || (life && !mayChange(life))) return isOpen ? "current" : null;
  const { kind } = changeTo(life, plan, now);
  if (kind === "none") return "current";
  return kind === "start" && plan === TRIAL.plan && mayTry ? "try" : kind;
}
