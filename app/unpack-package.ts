import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { mediaTypeOf } from "#app/domain/learning/scorm/media-type.ts";
import type { Unpacked } from "#app/domain/learning/scorm/note-package.ts";
import type { ArchiveSource, PackedFile } from "#app/domain/learning/scorm/package-zip.ts";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import { inScope } from "#tenants/scope.ts";
import { packageFileKey, packageKey } from "#tenants/storage/package-file-key.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { dropLoose } from "#tenants/uploads/drop-loose.ts";
import { noteLoose } from "#tenants/uploads/note-loose.ts";

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
  const key = packageKey(tenant.id, packageId);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  await inScope(tenant, BECAUSE, (scope) =>
    noteLoose(scope, [{ key, pieces: files.length, size }]),
  );
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

/** Nothing of what was unpacked is in the storage any more, unless the academy has the package. */
export const forgetUnpacked = (tenant: Tenant, { packageId }: UnpackedZip): Promise<void> =>
  dropLoose(tenant, packageKey(tenant.id, packageId), "now");

/** Does the work, which answers whether the package is the academy's from now on; if not, nothing of it is kept. */
export async function orForget<T extends Readonly<{ isFresh: boolean }>>(
  tenant: Tenant,
  unpacked: UnpackedZip,
  work: () => Promise<T>,
): Promise<T> {
  let isTaken = false;
  try {
    const outcome = await work();
    isTaken = outcome.isFresh;
    return outcome;
  } finally {
    if (!isTaken) await forgetUnpacked(tenant, unpacked);
  }
}

const BECAUSE = { kind: "system", because: "learning.unpack-package" } as const;

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
