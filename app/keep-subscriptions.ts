import { remindOfTrial } from "#app/domain/billing/remind-of-trial.ts";
import { log } from "#app/kernel/log.ts";
import { followSubscription } from "#app/look-at-subscription.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";

const MOST = 200;
const DUE = { kind: "system", because: "billing.remind-of-trials" } as const;

type Due = Readonly<{ tenant: string; id: string; processorId: string }>;

/** Whoever tries a plan has been written to three days before the trial ends. */
export async function remindOfTrials(): Promise<void> {
  const due = await askControlPlane<Due>`
    select tenant_id as tenant, id, processor_id as "processorId" from subscription
    where state = 'trialing' and trial_end between now() and now() + interval '3 days'
    order by trial_end desc limit ${MOST}`;
  await each(due, (tenant, { id }) => inScope(tenant, DUE, (scope) => remindOfTrial(scope, id)));
}

/** Subscriptions whose period is over, and of which no more was heard, stand as the processor says. */
export async function followLateSubscriptions(): Promise<void> {
  const late = await askControlPlane<Due>`
    select tenant_id as tenant, id, processor_id as "processorId" from subscription
    where state <> 'canceled' and processor_id is not null and period_end < now() - interval '10 minutes'
    order by period_end limit ${MOST}`;
  await each(late, (tenant, { processorId }) => followSubscription(tenant, processorId));
}

/** One that fails holds up no other. */
async function each(due: readonly Due[], work: (tenant: Tenant, one: Due) => Promise<void>) {
  for (const one of due) {
    const tenant = await tenantById(one.tenant);
    if (!tenant) continue;
    await work(tenant, one).catch((error: Error) =>
      log.error({ error: error.message, subscription: one.id }, "a subscription was not kept"),
    );
  }
}
