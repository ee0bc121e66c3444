import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { FEATURES, type FeatureKey, opens } from "./features.ts";
import { planOf } from "./plan-of.ts";
import { PLAN_WORDS } from "./words.ts";

/** Whether this is open to somebody, by their plan of this moment. Whoever has not signed in has the least one. */
export async function hasFeature(
  glance: Glance,
  key: FeatureKey,
  personId = ownId(glance),
): Promise<boolean> {
  if (FEATURES[key].from === "free") return true;
  return personId !== null && opens(await planOf(glance, personId), key);
}

/** Refuses whoever's plan does not open this, and says which one does. */
export async function ensureFeature(
  glance: Glance,
  key: FeatureKey,
  personId = ownId(glance),
): Promise<void> {
  if (await hasFeature(glance, key, personId)) return;
  const { words, from } = FEATURES[key];
  const plan = PLAN_WORDS[from].name;
  throw new Refusal("payment_required", `${words}: this comes with the ${plan} plan. See “Plans”.`);
}

const ownId = ({ actor }: Glance): string | null =>
  actor.kind === "person" ? actor.personId : null;
