import { mySubscription } from "#app/domain/billing/my-subscription.ts";
import type { Anyone } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type Look, settleLook } from "#app/look-at-subscription.ts";
import type { Glance, Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

/** The subscription of whoever asks, for a program: amounts are texts of smallest units. Without one, the plan is free. */
async function subscriptionJson(glance: Glance<Person>) {
  const standing = await mySubscription(glance);
  if (!standing) return { plan: "free", subscription: null };
  const { price, open, may: _, ...rest } = standing;
  const amount = price && { minor: price.minor.toString(), currency: price.currency };
  return { plan: open, subscription: { ...rest, price: amount } };
}

/** The same for a program that may not have signed in. */
export function ownSubscriptionJson(glance: Glance<Anyone>) {
  const { actor } = glance;
  if (actor.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  return subscriptionJson({ ...glance, actor });
}

/** The same once it stands as the processor was just seen to say. */
export async function settledJson(scope: Scope<Person>, look: Look) {
  await settleLook(scope, look);
  return subscriptionJson(scope);
}
