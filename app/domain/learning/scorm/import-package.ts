import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { addLesson } from "../authoring/add-lesson.ts";
import { createCourse } from "../authoring/create-course.ts";
import { keepLessonPackage } from "./keep-lesson-package.ts";

type Arrived = Readonly<{ packageId: string; title: string }>;

/**
 * The author has a course, as a draft, whose one lesson plays this package. The whole of it is one lesson, as its parts are
 * scored together. Importing the same package again changes nothing.
 */
export async function importPackage(scope: Scope<Person>, { packageId, title }: Arrived) {
  ensureMay(scope, "course.import");
  const { sql, actor } = scope;
  const requestId = `${packageId} ${actor.personId}`;
  const named = title.slice(0, 120);
  const { courseSlug } = await createCourse(scope, { title: named, requestId });
  const [draft] = await sql<{ courseId: string; sectionId: string | null; lessons: number }>`
    select c.id as "courseId", (select count(*)::integer from draft_lesson where course_id = c.id) as lessons,
           (select id from draft_section where course_id = c.id and position is not null order by position limit 1) as "sectionId"
    from course c where c.slug = ${courseSlug}`;
  if (!draft?.sectionId || draft.lessons > 0)
    return { courseId: draft?.courseId ?? "", slug: courseSlug, isFresh: false };
  const { lessonId } = await addLesson(scope, {
    ...{ courseSlug, sectionId: draft.sectionId, title: named, kind: "scorm" },
    requestId: `${requestId} lesson`,
  });
  await keepLessonPackage(scope, { courseSlug, lessonId, packageId });
  return { courseId: draft.courseId, slug: courseSlug, isFresh: true };
}
