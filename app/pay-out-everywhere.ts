import { runWeeklyPayouts } from "#app/domain/marketplace/payouts/run-weekly-payouts.ts";
import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const DUE = { kind: "system", because: "marketplace.run-weekly-payouts" } as const;

/** In every academy that is open, the week's payouts have been run. One that fails holds up no other. */
export async function payOutEverywhere(): Promise<void> {
  if (env().stripe.kind === "off") return;
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state in ('trial', 'active', 'past_due') order by id`;
  for (const { id } of academies)
    await payOutIn(id).catch((error: Error) =>
      log.error({ error: error.message }, "a week's payouts could not be run"),
    );
}

async function payOutIn(id: string): Promise<void> {
  const tenant = await tenantById(id);
  if (tenant) await inScope(tenant, DUE, runWeeklyPayouts);
}
