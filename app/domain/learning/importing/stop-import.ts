import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { ownImport } from "./queries.ts";
import { releaseArchive } from "./release-archive.ts";
import type { StopImport } from "./schema.ts";

/** Nothing is taken from the archive, whether it waited or a worker was at it. An import that is over stays as it is. */
export async function stopImport(scope: Scope<Person>, { importId }: StopImport) {
  await ownImport(scope, importId);
  const [stopped] = await scope.sql<{ uploadId: string }>`
    update course_import set state = 'stopped', file_id = null, lease_id = null, leased_until = null
    where id = ${importId}::uuid and state in ('waiting', 'running') returning upload_id as "uploadId"`;
  if (stopped) await releaseArchive(scope, stopped.uploadId);
  return { importId };
}
