import type { Glance } from "#tenants/scope.ts";
import type { Plan } from "./plan.ts";
import { type Life, planAt } from "./subscription.ts";
import { lifeIn, subscriptionOf } from "./subscription-of.ts";

/** How long a subscription is believed to be as it was, in milliseconds. When it ends by itself, it ends at once. */
const BELIEVED_MS = 5 * 60_000;

/** How many people one process remembers. */
const MOST = 50_000;

type Kept = Readonly<{ life: Life | null; until: number }>;
const memory = new Map<string, Kept>();

/** What is open to this person now. Asked again for the next five minutes, it costs no question. */
export async function planOf(glance: Glance, personId: string): Promise<Plan> {
  const key = keyOf(glance.tenant.id, personId);
  const known = memory.get(key);
  const kept = known && known.until > Date.now() ? known : await remember(glance, key, personId);
  return planAt(kept.life, glance.now);
}

/** What one process, or all that hear of a change, must ask again. */
export function forgetPlan(academyId: string, personId: string): void {
  const key = keyOf(academyId, personId);
  memory.delete(key);
  asking.delete(key);
}

/** The same for everybody: after a time in which changes may not have been heard. */
export function forgetPlans(): void {
  memory.clear();
  asking.clear();
}

const keyOf = (academyId: string, personId: string): string => `${academyId} ${personId}`;

/** Who is being asked for. What was forgotten meanwhile may have been asked for too early, and is not kept. */
const asking = new Map<string, symbol>();

async function remember(glance: Glance, key: string, personId: string): Promise<Kept> {
  const turn = Symbol();
  asking.set(key, turn);
  const until = Date.now() + BELIEVED_MS;
  const row = await subscriptionOf(glance, personId);
  const kept = { life: row && lifeIn(row), until };
  if (asking.get(key) !== turn) return kept;
  asking.delete(key);
  if (memory.size >= MOST) memory.delete(memory.keys().next().value ?? "");
  memory.set(key, kept);
  return kept;
}
