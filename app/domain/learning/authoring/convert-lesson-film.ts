import { Refusal } from "#app/kernel/refusal.ts";
import { convertAgain } from "#tenants/films/convert-again.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { FileSettings } from "../lesson-file.ts";
import { holdDraft } from "./hold-draft.ts";
import type { ConvertLessonFilm } from "./schema.ts";

/** The film of the lesson, which was left as it was sent, is tried once more. Refuses a lesson that has none. */
export async function convertLessonFilm(
  scope: Scope<Person>,
  { courseSlug, lessonId }: ConvertLessonFilm,
) {
  const course = await holdDraft(scope, courseSlug);
  const [lesson] = await scope.sql<{ settings: FileSettings }>`
    select settings from draft_lesson
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and kind = 'video' and position is not null`;
  if (!lesson?.settings.file) throw new Refusal("missing", "There is no such film.");
  await convertAgain(scope, lesson.settings.file.fileId);
  return { courseSlug, lessonId };
}
