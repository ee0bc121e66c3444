import type { Readable } from "node:stream";
import type { Glance } from "../scope.ts";
import { contentKey } from "../storage/content-key.ts";
import { type Span, storage } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";
import { uploadKey } from "./lease-upload.ts";

export type HeldFile = Readonly<{
  mediaType: string;
  size: number;
  name: string;
  sha256: string;
  /** None when an import brought it. */
  uploadId: string | null;
}>;

/** A file that is read by signed addresses alone; null when there is none. Whether one may read it is asked elsewhere. */
export async function heldFile({ sql }: Glance, fileId: string): Promise<HeldFile | null> {
  const [file] = await sql<HeldFile & { size: bigint }>`
    select media_type as "mediaType", size_bytes as size, name, encode(sha256, 'hex') as sha256,
           upload_id as "uploadId"
    from file where id = ${fileId}::uuid and audience = 'holder'`;
  return file ? { ...file, size: Number(file.size) } : null;
}

/** Its bytes as they come. Call it outside of a scope. */
export async function readHeld(tenant: Tenant, file: HeldFile, span: Span): Promise<Readable> {
  const bytes = await storage().read(keyOfHeld(tenant.id, file), span);
  if (!bytes) throw new Error("the bytes of a file that has a row are not there");
  return bytes;
}

/** Where the bytes of such a file are kept. */
export const keyOfHeld = (
  tenantId: string,
  { uploadId, sha256 }: Pick<HeldFile, "uploadId" | "sha256">,
): string => (uploadId ? uploadKey(tenantId, uploadId) : contentKey(tenantId, sha256));
