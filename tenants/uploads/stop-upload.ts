import { randomUUID } from "node:crypto";
import { RENDITIONS, renditionKey } from "../films/rendition-key.ts";
import { inScope } from "../scope.ts";
import { storage } from "../storage/storage.ts";
import type { Person, System, Tenant } from "../tenant.ts";
import { dropUpload } from "./drop-upload.ts";
import { leaseUpload } from "./lease-upload.ts";

/**
 * The upload and whatever was kept of it are gone. Refuses one that is finished or not there, and while a
 * request is taking it further.
 */
export async function stopUpload(
  tenant: Tenant,
  actor: Person | System,
  uploadId: string,
): Promise<void> {
  const { begun, growing } = await inScope(tenant, actor, (scope) =>
    leaseUpload(scope, { uploadId, leaseId: randomUUID() }),
  );
  if (begun) {
    await storage().abandon(growing);
    await storage().remove(growing.key);
    for (const name of RENDITIONS) await storage().remove(renditionKey(growing.key, name));
  }
  await inScope(tenant, actor, (scope) => dropUpload(scope, uploadId));
}
