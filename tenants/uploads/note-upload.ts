import type { Scope } from "../scope.ts";
import { holdFile } from "./hold-file.ts";

type Complete = Readonly<{
  uploadId: string;
  sha256: string;
  mediaType: string;
  size: number;
  name: string;
  /** Of a film, in milliseconds. */
  lengthMs: number | null;
}>;

/**
 * The upload has its file. The same bytes have one file: then `isFresh` is false, and what was just sent need
 * not be kept.
 */
export async function noteUpload(
  scope: Scope,
  { uploadId, sha256, mediaType, size, name, lengthMs }: Complete,
): Promise<{ fileId: string; isFresh: boolean }> {
  await holdFile(scope, sha256, "along");
  const [row] = await scope.sql<{ fileId: string; isFresh: boolean }>`
    with fresh as (
      insert into file (sha256, media_type, size_bytes, audience, upload_id, name, length_ms)
      values (decode(${sha256}, 'hex'), ${mediaType}, ${size}::bigint, 'holder', ${uploadId}::uuid, ${name},
              ${lengthMs}::integer)
      on conflict do nothing returning id
    ), either as (
      select id, true as is_fresh from fresh
      union all
      select id, false from file where sha256 = decode(${sha256}, 'hex') and audience = 'holder'
      limit 1
    )
    update upload set file_id = either.id, received_bytes = size_bytes, parts = '{}', lease_id = null, leased_until = null
    from either where upload.id = ${uploadId}::uuid
    returning either.id as "fileId", either.is_fresh as "isFresh"`;
  if (!row) throw new Error("an upload that was just completed is not there");
  return row;
}
