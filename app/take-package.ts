import type { CourseReport } from "#app/domain/learning/importing/words.ts";
import { importPackage } from "#app/domain/learning/scorm/import-package.ts";
import { notePackage } from "#app/domain/learning/scorm/note-package.ts";
import { type ArchiveSource, filesOfPackage } from "#app/domain/learning/scorm/package-zip.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { orForget, unpackPackage } from "#app/unpack-package.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { PURPOSES } from "#tenants/uploads/purposes.ts";

/** Whether an archive is a package that says itself how it is played, and not the files of a course. */
export const isPackage = (zip: ArchiveSource): Promise<boolean> =>
  filesOfPackage(zip).then(
    (files) => files.has("imsmanifest.xml"),
    () => false,
  );

/**
 * A package is a course, as a draft, and the report says what cannot be played. `kept` answers the id of the file that the
 * zip is kept as; package and course are written in one transaction, and `along` with them. Doing it again changes nothing.
 */
export async function takePackage(
  tenant: Tenant,
  person: Person,
  zip: ArchiveSource,
  kept: () => Promise<string>,
  along: (scope: Scope, report: CourseReport) => Promise<void> = async () => {},
): Promise<CourseReport> {
  if (zip.size > PURPOSES["lesson-package"].mostBytes)
    throw new Refusal("invalid", "Too large: a package may have at most 1 GB.");
  const fileId = await kept();
  const unpacked = await unpackPackage(tenant, zip);
  const { title, warnings } = unpacked.manifest;
  const { report } = await orForget(tenant, unpacked, () =>
    inScope(tenant, person, async (scope) => {
      const { packageId, isFresh } = await notePackage(scope, { ...unpacked, fileId });
      const course = await importPackage(scope, { packageId, title });
      const report = reportOf(tenant, title, course, warnings);
      await along(scope, report);
      return { report, isFresh };
    }),
  );
  return report;
}

const reportOf = (
  tenant: Tenant,
  title: string,
  { courseId: id, slug, isFresh }: Awaited<ReturnType<typeof importPackage>>,
  warnings: readonly string[],
): CourseReport => ({
  course: { id, slug, title, url: addressOf(tenant, `/courses/${slug}`) },
  ...{ created: isFresh, changed: isFresh, onSale: false, state: "draft" },
  ...{ lessons: 1, figures: 0 },
  problems: warnings.map((what) => ({
    ...{ kind: "part-left-out", where: "imsmanifest.xml", what },
  })),
});
