import { createHash } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import { inScope } from "../scope.ts";
import { storage } from "../storage/storage.ts";
import type { Person, Tenant } from "../tenant.ts";
import { dropUpload } from "./drop-upload.ts";
import { filmLength } from "./film-length.ts";
import type { Leased } from "./lease-upload.ts";
import { HEAD_BYTES, mediaTypeOf } from "./media-type.ts";
import { noteUpload } from "./note-upload.ts";
import { PURPOSES } from "./purposes.ts";
import { hashSoFar } from "./running-hash.ts";

/**
 * The upload, all of whose bytes are kept, has its file; answers the file's id. Refuses a file that is not, by
 * its own bytes, what it was sent for; nothing of it is kept then.
 */
export async function finishUpload(tenant: Tenant, actor: Person, leased: Leased): Promise<string> {
  const { uploadId, purpose, name, growing } = leased;
  const { key, size } = growing;
  await storage().complete(growing);
  const mediaType = await mediaTypeOf(await headOf(key, size));
  const { takes, wanted } = PURPOSES[purpose];
  if (!takes.test(mediaType)) {
    await storage().remove(key);
    await inScope(tenant, actor, (scope) => dropUpload(scope, uploadId));
    throw new Refusal("invalid", `This is not ${wanted}. Choose another file.`);
  }
  const sha256 = hashSoFar(uploadId, size) ?? (await hashOf(key, size));
  const lengthMs = mediaType.startsWith("video/") ? await filmLength(key, size) : null;
  const { fileId, isFresh } = await inScope(tenant, actor, (scope) =>
    noteUpload(scope, { uploadId, sha256, mediaType, size, name, lengthMs }),
  );
  if (!isFresh) await storage().remove(key);
  return fileId;
}

async function headOf(key: string, size: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await bytesOf(key, Math.min(size, HEAD_BYTES))) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function hashOf(key: string, size: number): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of await bytesOf(key, size)) hash.update(piece);
  return hash.digest("hex");
}

async function bytesOf(key: string, size: number) {
  const bytes = await storage().read(key, { from: 0, to: size - 1 });
  if (!bytes) throw new Error("a file that was just completed is not there");
  return bytes;
}
