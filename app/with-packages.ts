import type { Attached } from "#app/domain/learning/import/keep-attached.ts";
import { forgetUnpacked, type UnpackedZip, unpackPackage } from "#app/unpack-package.ts";
import { contentKey } from "#tenants/storage/content-key.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";

type Lessons = readonly Readonly<{ kind: string; file: Readonly<{ path: string }> | null }>[];

/**
 * Does the work with the packages that these lessons play unpacked, by the path of their zips. What the work does not say
 * that it has kept is not in the storage afterwards. Call it outside of a scope.
 */
export async function withPackages<T extends Readonly<{ packageIds: readonly string[] }>>(
  tenant: Tenant,
  attached: Attached,
  lessons: Lessons,
  work: (packages: ReadonlyMap<string, UnpackedZip>) => Promise<T>,
): Promise<T> {
  const packages = new Map<string, UnpackedZip>();
  let kept: readonly string[] = [];
  try {
    for (const path of playedIn(lessons)) {
      const zip = attached.get(path);
      if (zip) packages.set(path, await unpackPackage(tenant, sourceOf(tenant, zip)));
    }
    const outcome = await work(packages);
    kept = outcome.packageIds;
    return outcome;
  } finally {
    for (const unpacked of packages.values())
      if (!kept.includes(unpacked.packageId)) await forgetUnpacked(tenant, unpacked);
  }
}

const playedIn = (lessons: Lessons): ReadonlySet<string> =>
  new Set(lessons.flatMap(({ kind, file }) => (kind === "scorm" && file ? [file.path] : [])));

const sourceOf = (
  tenant: Tenant,
  { sha256, size }: Readonly<{ sha256: string; size: number }>,
) => ({
  size,
  read: async (span: Readonly<{ from: number; to: number }>) => {
    const bytes = await storage().read(contentKey(tenant.id, sha256), span);
    if (!bytes) throw new Error("a package that was just kept is not there");
    return bytes;
  },
});
