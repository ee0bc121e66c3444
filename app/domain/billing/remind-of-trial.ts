import { isCurrency } from "#app/kernel/money.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import type { Scope } from "#tenants/scope.ts";
import { monthlyPrice, type PaidPlan } from "./plan.ts";
import { trialEndingLetter } from "./plan-letters.ts";
import { tellOnce } from "./tell-once.ts";

type Trial = Readonly<{ plan: PaidPlan; currency: string; endsAt: Date }>;

/** Whoever tries this plan has read, once, when the trial ends and what is charged then. Nobody is where it ends anyway. */
export async function remindOfTrial(scope: Scope, subscriptionId: string): Promise<void> {
  const [trial] = await scope.sql<Trial>`
    select plan, currency, trial_end as "endsAt" from subscription
    where id = ${subscriptionId}::uuid and state = 'trialing' and trial_end > ${scope.now}::timestamptz`;
  if (!trial || !isCurrency(trial.currency)) return;
  const { plan, endsAt, currency } = trial;
  const price = formatPrice(monthlyPrice(plan, currency), scope.tenant.locale);
  const about = { subscriptionId, kind: "trial-ending", about: endsAt.toISOString() } as const;
  await tellOnce(scope, about, (reader) => trialEndingLetter({ ...reader, plan, endsAt, price }));
}
