import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import { packageKey } from "#tenants/storage/package-file-key.ts";
import { ensureRoom } from "#tenants/uploads/ensure-room.ts";
import { takeLoose } from "#tenants/uploads/take-loose.ts";
import type { ScormManifest } from "./manifest.ts";

export type UnpackedFile = Readonly<{ path: string; mediaType: string; size: number }>;

/** A package whose files are in the storage, under `packageId` and their place in the list. */
export type Unpacked = Readonly<{
  packageId: string;
  fileId: string;
  manifest: ScormManifest;
  files: readonly UnpackedFile[];
}>;

/**
 * The academy has this package; answers its id. The same zip is the same package: then what was just unpacked need
 * not be kept. Refuses one that the academy's license has no room for.
 */
export async function notePackage(
  scope: Scope,
  { packageId, fileId, manifest, files }: Unpacked,
): Promise<{ packageId: string; isFresh: boolean }> {
  ensureMay(scope, "course.write");
  const { sql, actor, tenant } = scope;
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const [known] = await sql<{ id: string }>`
    select id from scorm_package where file_id = ${fileId}::uuid`;
  if (known) return { packageId: known.id, isFresh: false };
  await takeLoose(scope, packageKey(tenant.id, packageId));
  await ensureRoom(scope, size);
  const [zip] = await sql`
    update file set unpacked_bytes = ${BigInt(size)}::bigint
    where id = ${fileId}::uuid and audience = 'holder' returning id`;
  if (!zip) throw new Refusal("missing", "This file is no more. Choose it again.");
  await sql`
    insert into scorm_package (id, file_id, edition, title, manifest, file_count, size_bytes, kept_by)
    values (${packageId}::uuid, ${fileId}::uuid, ${manifest.edition}, ${manifest.title.slice(0, 300)},
            ${JSON.stringify(manifest)}::jsonb, ${files.length}::integer, ${BigInt(size)}::bigint,
            ${actor.kind === "person" ? actor.personId : null}::uuid)`;
  await sql`
    insert into scorm_file (package_id, path, position, media_type, size_bytes)
    select ${packageId}::uuid, f.path, f.at, f."mediaType", f.size
    from rows from (jsonb_to_recordset(${JSON.stringify(files)}::jsonb) as (path text, "mediaType" text, size bigint))
      with ordinality as f(path, "mediaType", size, at)`;
  return { packageId, isFresh: true };
}
