import { attachFiles } from "#app/attach-files.ts";
import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";
import type { ImportedCourse, ImportProblem } from "#app/domain/learning/import/imported-course.ts";
import { readCourse } from "#app/domain/learning/import/read-course.ts";
import { importCourse } from "#app/domain/learning/import-course.ts";
import { renderCourse } from "#app/domain/learning/render-course.ts";
import { withPackages } from "#app/with-packages.ts";
import { addressOf } from "#tenants/by-host.ts";
import { ensureMay } from "#tenants/permission.ts";
import { inScope } from "#tenants/scope.ts";
import { keepBytes } from "#tenants/storage/storage.ts";
import type { Actor, Tenant } from "#tenants/tenant.ts";

/**
 * A course in files is in the academy, and the report says what could not be taken. Reading, drawing and keeping files
 * happen before the one transaction; doing it all again changes nothing.
 */
export async function takeCourse(tenant: Tenant, actor: Actor, files: CourseFiles) {
  ensureMay({ actor }, "course.import");
  const problems: ImportProblem[] = [];
  const imported = inOurCurrency(tenant, await readCourse(files), problems);
  const attached = await attachFiles(tenant, actor, files, imported, (kind, where, what) =>
    problems.push({ kind, where, what }),
  );
  const rendered = await renderCourse(imported);
  for (const picture of rendered.pictures) await keepBytes(tenant, picture.bytes);
  const {
    courseId,
    slug,
    leftOut,
    packageIds: _,
    ...outcome
  } = await withPackages(tenant, attached, rendered.lessons, (packages) =>
    inScope(tenant, actor, (scope) => importCourse(scope, { ...rendered, attached, packages })),
  );
  const { title } = rendered.course;
  const url = addressOf(tenant, `/courses/${slug}`);
  const { report } = rendered;
  return {
    course: { id: courseId, slug, title, url },
    ...outcome,
    ...report,
    problems: [...report.problems, ...problems, ...leftOut],
  };
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
