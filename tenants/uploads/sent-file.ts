import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Refusal } from "#app/kernel/refusal.ts";
import { inGlance, inScope } from "../scope.ts";
import type { Person, Tenant } from "../tenant.ts";
import { beginUpload } from "./begin-upload.ts";
import type { Purpose } from "./purposes.ts";
import { receiveBytes } from "./receive-bytes.ts";
import { BeginUpload } from "./schema.ts";

/**
 * The id of the file that a field for uploads has sent: the id of this person's own upload for that purpose or,
 * from a page without JavaScript, the file itself; null when nothing was chosen. Call it outside of a scope.
 */
export async function sentFile(
  tenant: Tenant,
  actor: Person,
  purpose: Purpose,
  sent: string | File | undefined,
): Promise<string | null> {
  if (!sent || (sent instanceof File && sent.size === 0 && sent.name === "")) return null;
  return sent instanceof File
    ? keptFrom(tenant, actor, purpose, sent)
    : uploadedFile(tenant, actor, purpose, sent);
}

async function uploadedFile(tenant: Tenant, actor: Person, purpose: Purpose, uploadId: string) {
  const [row] = await inGlance(
    tenant,
    actor,
    ({ sql }) => sql<{ fileId: string | null }>`
      select file_id as "fileId" from upload
      where id::text = ${uploadId} and person_id = ${actor.personId}::uuid and purpose = ${purpose}`,
  );
  if (!row) throw new Refusal("invalid", "This file is no more. Choose it again.");
  if (!row.fileId)
    throw new Refusal("conflict", "The file is still on its way. Wait for it, then send again.");
  return row.fileId;
}

async function keptFrom(tenant: Tenant, actor: Person, purpose: Purpose, file: File) {
  const asked = BeginUpload.safeParse({ purpose, name: file.name, size: file.size });
  if (!asked.success)
    throw new Refusal("invalid", asked.error.issues[0]?.message ?? "Choose another file.");
  const { uploadId } = await inScope(tenant, actor, (scope) => beginUpload(scope, asked.data));
  const body = Readable.fromWeb(file.stream() as ReadableStream);
  const { fileId } = await receiveBytes(tenant, actor, { uploadId, offset: 0, body });
  if (!fileId) throw new Error("a file that arrived whole was not kept whole");
  return fileId;
}
