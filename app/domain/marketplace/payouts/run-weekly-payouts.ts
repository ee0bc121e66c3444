import type { Scope } from "#tenants/scope.ts";
import { weekOf } from "./payout.ts";
import { reservePayouts } from "./reserve-payouts.ts";

/** The week's run has begun, once in each week of the academy's own calendar. */
export async function runWeeklyPayouts(scope: Scope): Promise<void> {
  const { sql, tenant, now } = scope;
  const [run] = await sql<{ id: string }>`
    insert into payout_run (week, started_at) values (${weekOf(now, tenant.timeZone)}::date, ${now}::timestamptz)
    on conflict do nothing returning id`;
  if (run) await reservePayouts(scope, { runId: run.id });
}
