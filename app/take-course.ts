import { attachFiles } from "#app/attach-files.ts";
import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";
import type { ImportedCourse, ImportProblem } from "#app/domain/learning/import/imported-course.ts";
import { readCourse } from "#app/domain/learning/import/read-course.ts";
import { importCourse } from "#app/domain/learning/import-course.ts";
import type { CourseReport, Tell } from "#app/domain/learning/importing/words.ts";
import { renderCourse } from "#app/domain/learning/render-course.ts";
import { withPackages } from "#app/with-packages.ts";
import { addressOf } from "#tenants/by-host.ts";
import { ensureMay } from "#tenants/permission.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import { keepBytes } from "#tenants/storage/storage.ts";
import type { Actor, Tenant } from "#tenants/tenant.ts";
import { looseFile, noteLoose } from "#tenants/uploads/note-loose.ts";

type Following = Readonly<{
  tell?: Tell;
  /** What else happens in the transaction that writes the course, or else neither does. */
  along?: (scope: Scope, report: CourseReport) => Promise<void>;
}>;

/**
 * A course in files is in the academy, and the report says what could not be taken. Reading, drawing and keeping files
 * happen before the one transaction; doing it all again changes nothing.
 */
export async function takeCourse(
  tenant: Tenant,
  actor: Actor,
  files: CourseFiles,
  { tell = () => {}, along = async () => {} }: Following = {},
): Promise<CourseReport> {
  ensureMay({ actor }, "course.import");
  const problems: ImportProblem[] = [];
  const imported = inOurCurrency(tenant, await readCourse(files), problems);
  const attached = await attachFiles(
    tenant,
    actor,
    files,
    imported,
    (kind, where, what) => problems.push({ kind, where, what }),
    tell,
  );
  const rendered = await renderCourse(imported, tell);
  await inScope(tenant, actor, (scope) =>
    noteLoose(
      scope,
      rendered.pictures.map(({ sha256, bytes }) =>
        looseFile(tenant, { sha256, size: bytes.length }),
      ),
    ),
  );
  for (const picture of rendered.pictures) await keepBytes(tenant, picture.bytes);
  tell("writing", 0, 0);
  const { report } = await withPackages(tenant, attached, rendered.lessons, (packages) =>
    inScope(tenant, actor, async (scope) => {
      const kept = await importCourse(scope, { ...rendered, attached, packages });
      const { courseId: id, slug, leftOut, packageIds, ...outcome } = kept;
      const { title } = rendered.course;
      const report = {
        course: { id, slug, title, url: addressOf(tenant, `/courses/${slug}`) },
        ...outcome,
        ...rendered.report,
        problems: [...rendered.report.problems, ...problems, ...leftOut],
      };
      await along(scope, report);
      return { packageIds, report };
    }),
  );
  return report;
}

/** A price in a currency that nobody pays in here is none; it is for its author to say another. */
function inOurCurrency(
  { currency }: Tenant,
  course: ImportedCourse,
  problems: ImportProblem[],
): ImportedCourse {
  if (!course.price || course.price.currency === currency) return course;
  const what = `the price was in ${course.price.currency}, and here courses cost ${currency}: set another`;
  problems.push({ kind: "part-left-out", where: "the price", what });
  return { ...course, price: null };
}
