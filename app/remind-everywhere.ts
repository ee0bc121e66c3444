import {
  MOST_REMINDERS,
  remindOfDueDates,
} from "#app/domain/learning/joining/remind-of-due-dates.ts";
import { remindOfPathDates } from "#app/domain/learning/programs/remind-of-path-dates.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const DUE = { kind: "system", because: "learning.remind-of-due-courses" } as const;

/** In every academy that is open, learners are reminded of what is due. One that fails holds up no other. */
export async function remindEverywhere(): Promise<void> {
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state in ('trial', 'active', 'past_due') order by id`;
  for (const { id } of academies)
    await remindIn(id).catch((error: Error) =>
      log.error({ error: error.message }, "learners could not be reminded"),
    );
}

async function remindIn(id: string): Promise<void> {
  const tenant = await tenantById(id);
  if (!tenant) return;
  for (const remind of [remindOfDueDates, remindOfPathDates]) {
    let told = MOST_REMINDERS;
    while (told === MOST_REMINDERS) told = await inScope(tenant, DUE, remind);
  }
}
