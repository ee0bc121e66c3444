import type { Scope } from "#tenants/scope.ts";
import type { ClaimedImport } from "./claim-import.ts";
import { releaseArchive } from "./release-archive.ts";
import type { CourseReport } from "./words.ts";

/** How a worker leaves an import. */
type Ending =
  | Readonly<{ state: "done"; report: CourseReport }>
  | Readonly<{ state: "refused"; reason: string }>;

/**
 * The import is over and its archive is given up. Answers false, and changes nothing, when it is not this worker's any
 * more: whatever else the scope did must not be.
 */
export async function endImport(
  scope: Scope,
  { importId, leaseId }: Pick<ClaimedImport, "importId" | "leaseId">,
  ending: Ending,
): Promise<boolean> {
  const isDone = ending.state === "done";
  const report = isDone ? JSON.stringify(ending.report) : null;
  const [ended] = await scope.sql<{ uploadId: string }>`
    update course_import set state = ${ending.state}, reason = ${isDone ? "" : ending.reason}, report = ${report}::jsonb,
      course_id = ${isDone ? ending.report.course.id : null}::uuid, file_id = null, lease_id = null, leased_until = null
    where id = ${importId}::uuid and lease_id = ${leaseId}::uuid returning upload_id as "uploadId"`;
  if (ended) await releaseArchive(scope, ended.uploadId);
  return ended !== undefined;
}
