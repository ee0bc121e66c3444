import type { Readable } from "node:stream";
import { type RenditionName, renditionKey } from "../films/rendition-key.ts";
import type { Glance } from "../scope.ts";
import { contentKey } from "../storage/content-key.ts";
import { type Span, storage } from "../storage/storage.ts";
import { uploadKey } from "./lease-upload.ts";

export type HeldFile = Readonly<{
  mediaType: string;
  size: number;
  name: string;
  sha256: string;
  /** Where its bytes are kept. */
  key: string;
}>;

/**
 * A file, or what was made of one, that is read by signed addresses alone; null when there is none. Whether one may
 * read it is asked elsewhere.
 */
export async function heldFile({ sql, tenant }: Glance, fileId: string): Promise<HeldFile | null> {
  const [row] = await sql<Row>`
    select media_type as "mediaType", size_bytes as size, name, encode(sha256, 'hex') as sha256,
           upload_id as "uploadId", encode(sha256, 'hex') as "filmSha256", null as rendition
    from file where id = ${fileId}::uuid and audience = 'holder'
    union all
    select r.media_type, r.size_bytes, f.name, encode(r.sha256, 'hex'), f.upload_id, encode(f.sha256, 'hex'), r.name
    from rendition r join file f on f.id = r.file_id where r.id = ${fileId}::uuid`;
  if (!row) return null;
  const { mediaType, size, name, sha256, uploadId, filmSha256, rendition } = row;
  const key = keyOfHeld(tenant.id, { uploadId, sha256: filmSha256 });
  const held = { mediaType, size: Number(size), name, sha256 };
  return { ...held, key: rendition ? renditionKey(key, rendition) : key };
}

type Row = {
  mediaType: string;
  size: bigint;
  name: string;
  sha256: string;
  uploadId: string | null;
  filmSha256: string;
  rendition: RenditionName | null;
};

/** Its bytes as they come. Call it outside of a scope. */
export async function readHeld({ key }: HeldFile, span: Span): Promise<Readable> {
  const bytes = await storage().read(key, span);
  if (!bytes) throw new Error("the bytes of a file that has a row are not there");
  return bytes;
}

/** Where the bytes of a file are kept: under the upload's id, or under their hash when an import brought it. */
export const keyOfHeld = (
  tenantId: string,
  { uploadId, sha256 }: Readonly<{ uploadId: string | null; sha256: string }>,
): string => (uploadId ? uploadKey(tenantId, uploadId) : contentKey(tenantId, sha256));
