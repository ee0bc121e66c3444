import { fillDueClasses } from "#app/domain/learning/classes/fill-class.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const DUE = { kind: "system", because: "learning.fill-due-classes" } as const;

/** In every academy that is open, classes catch up with the days that have come. One that fails holds up no other. */
export async function fillClassesEverywhere(): Promise<void> {
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state in ('trial', 'active', 'past_due') order by id`;
  for (const { id } of academies)
    await fillIn(id).catch((error: Error) =>
      log.error({ error: error.message }, "classes could not be filled"),
    );
}

async function fillIn(id: string): Promise<void> {
  const tenant = await tenantById(id);
  if (tenant) await inScope(tenant, DUE, fillDueClasses);
}
