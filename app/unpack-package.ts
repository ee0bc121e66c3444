import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { mediaTypeOf } from "#app/domain/learning/scorm/media-type.ts";
import type { Unpacked } from "#app/domain/learning/scorm/note-package.ts";
import type { ArchiveSource, PackedFile } from "#app/domain/learning/scorm/package-zip.ts";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import { packageFileKey } from "#tenants/storage/package-file-key.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** A package whose files are in the storage, of a zip that need not have a row yet. */
export type UnpackedZip = Omit<Unpacked, "fileId">;

/**
 * The files of the package are in the storage, each for itself. Refuses, by name of the fault, what is not a package; nothing
 * of it is kept then. Call it outside of a scope.
 */
export async function unpackPackage(tenant: Tenant, zip: ArchiveSource): Promise<UnpackedZip> {
  const { manifest, files: packed } = await readPackage(zip);
  const packageId = randomUUID();
  const files = packed.map(({ path, size }) => ({ path, size, mediaType: mediaTypeOf(path) }));
  const unpacked = { packageId, manifest, files };
  try {
    await inTurns(packed, (file, index) =>
      keep(packageFileKey(tenant.id, packageId, index + 1), file),
    );
    return unpacked;
  } catch (error) {
    await forgetUnpacked(tenant, unpacked);
    throw error;
  }
}

/** Nothing of what was unpacked is in the storage any more. */
export const forgetUnpacked = (tenant: Tenant, { packageId, files }: UnpackedZip): Promise<void> =>
  inTurns(files, (_, index) => storage().remove(packageFileKey(tenant.id, packageId, index + 1)));

const AT_ONCE = 8;
const SMALL_BYTES = 8 * 1024 ** 2;

/** So many at a time: enough for a bucket that answers slowly, not too much for the memory. */
async function inTurns<T>(
  list: readonly T[],
  work: (one: T, index: number) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; at += AT_ONCE)
    await Promise.all(list.slice(at, at + AT_ONCE).map((one, index) => work(one, at + index)));
}

async function keep(key: string, file: PackedFile): Promise<void> {
  const bytes = await file.open();
  if (file.size <= SMALL_BYTES) return storage().put(key, await buffer(bytes));
  const ticket = await storage().begin(key);
  const growing = { key, ticket, size: file.size, received: 0, parts: [] };
  const grown = await storage().extend(growing, bytes);
  await storage().complete({ ...growing, ...grown });
}
