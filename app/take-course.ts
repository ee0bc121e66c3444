import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";
import { readCarpentries } from "#app/domain/learning/import/read-carpentries.ts";
import { importCourse } from "#app/domain/learning/import-course.ts";
import { renderCourse } from "#app/domain/learning/render-course.ts";
import { addressOf } from "#tenants/by-host.ts";
import { ensureMay } from "#tenants/permission.ts";
import { inScope } from "#tenants/scope.ts";
import { keepBytes } from "#tenants/storage/storage.ts";
import type { Actor, Tenant } from "#tenants/tenant.ts";

/**
 * A course in files is on offer in the academy, and the report says what could not be taken. Reading,
 * drawing and keeping figures happen before the one transaction; doing it all again changes nothing.
 */
export async function takeCourse(tenant: Tenant, actor: Actor, files: CourseFiles) {
  ensureMay({ actor }, "course.import");
  const rendered = await renderCourse(await readCarpentries(files));
  for (const picture of rendered.pictures) await keepBytes(tenant, picture.bytes);
  const { courseId, slug, ...outcome } = await inScope(tenant, actor, (scope) =>
    importCourse(scope, rendered),
  );
  const { title } = rendered.course;
  const url = addressOf(tenant, `/courses/${slug}`);
  return { course: { id: courseId, slug, title, url }, ...outcome, ...rendered.report };
}
