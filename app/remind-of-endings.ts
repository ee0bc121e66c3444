import { remindOfEnding } from "#app/domain/learning/certificates/remind-of-ending.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const MOST = 200;
const DUE = { kind: "system", because: "learning.remind-of-endings" } as const;

/** Whoever is to be told that a certificate ends has been written to, the longest overdue first; answers how many. */
export async function remindOfEndings(): Promise<number> {
  const due = await askControlPlane<{ tenant: string; certificateId: string }>`
    select tenant_id as tenant, certificate_id as "certificateId" from certificate_reminder
    where due_at <= now() order by due_at limit ${MOST}`;
  for (const { tenant: id, certificateId } of due) {
    const tenant = await tenantById(id);
    if (!tenant) continue;
    await inScope(tenant, DUE, (scope) => remindOfEnding(scope, certificateId)).catch(
      (error: Error) => log.error({ error: error.message }, "a reminder could not be written"),
    );
  }
  return due.length;
}
