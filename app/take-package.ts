import type { CourseReport } from "#app/domain/learning/importing/words.ts";
import { importPackage } from "#app/domain/learning/scorm/import-package.ts";
import { type ArchiveSource, filesOfPackage } from "#app/domain/learning/scorm/package-zip.ts";
import { readPackage } from "#app/domain/learning/scorm/read-package.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { keptPackage } from "#app/receive-package.ts";
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
 * zip is kept as; `along` happens in the transaction that writes the course. Doing it again changes nothing.
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
  const { manifest } = await readPackage(zip);
  const packageId = await keptPackage(tenant, person, await kept());
  return inScope(tenant, person, async (scope) => {
    const { title } = manifest;
    const { courseId: id, slug, isFresh } = await importPackage(scope, { packageId, title });
    const report = {
      course: { id, slug, title, url: addressOf(tenant, `/courses/${slug}`) },
      ...{ created: isFresh, changed: isFresh, onSale: false, state: "draft" as const },
      ...{ lessons: 1, figures: 0 },
      problems: manifest.warnings.map((what) => ({
        ...{ kind: "part-left-out", where: "imsmanifest.xml", what },
      })),
    };
    await along(scope, report);
    return report;
  });
}
