import { releaseFile } from "#app/domain/learning/release-file.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const MOST = 200;
const OLD = { kind: "system", because: "uploads.release" } as const;

type Due = { tenant_id: string; id: string };

/** What was sent a day ago and never taken is given up; answers how many were looked at. */
export async function releaseFiles(): Promise<number> {
  const due = await askControlPlane<Due>`
    select tenant_id, id from upload where file_id is not null and expires_at <= now()
    order by expires_at limit ${MOST}`;
  for (const { tenant_id, id } of due) {
    const tenant = await tenantById(tenant_id);
    if (!tenant) continue;
    await inScope(tenant, OLD, (scope) => releaseFile(scope, { uploadId: id })).catch(
      (error: Error) => log.error({ error: error.message }, "a file could not be released"),
    );
  }
  return due.length;
}
