import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { reservePayouts } from "./reserve-payouts.ts";
import type { RunPayouts } from "./schema.ts";

/** Whoever can be paid now is being paid, without waiting for the week's run. Sent twice, it runs once. */
export async function runPayouts(scope: Scope<Person>, { requestId }: RunPayouts): Promise<void> {
  ensureMay(scope, "company.billing");
  const { sql, actor, now } = scope;
  const [run] = await sql<{ id: string }>`
    insert into payout_run (asked_by, request_id, started_at)
    values (${actor.personId}::uuid, ${requestId}::uuid, ${now}::timestamptz)
    on conflict do nothing returning id`;
  if (run) await reservePayouts(scope, { runId: run.id });
}
