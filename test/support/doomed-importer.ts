import { bringCourse } from "#app/bring-course.ts";
import { claimImport } from "#app/domain/learning/importing/claim-import.ts";
import { tenantById } from "#tenants/by-host.ts";
import { inScope } from "#tenants/scope.ts";

// Begins to import an archive and dies in the middle of it: argv says whose, which, and after how many milliseconds.
const [, , tenantId = "", importId = "", ms = ""] = process.argv;
const tenant = await tenantById(tenantId);
if (!tenant) throw new Error("there is no such academy");
const claimed = await inScope(tenant, { kind: "system", because: "test" }, (scope) =>
  claimImport(scope, importId),
);
setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(ms));
if (claimed) await bringCourse(tenant, claimed);
