import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { finishLesson } from "./finish-lesson.ts";
import { holdEnrollment } from "./hold-enrollment.ts";
import type { CompleteLesson } from "./schema.ts";

/**
 * The lesson is done, and with the last one the course. Doing it again changes nothing. A quiz and a
 * package are refused: passing the one and playing the other completes them. Answers the lesson to go on with, or null when the course is finished.
 */
export async function completeLesson(
  scope: Scope<Person>,
  { courseSlug, lessonSlug }: CompleteLesson,
) {
  const { sql, actor } = scope;
  const [lesson] = await sql<{ id: string; courseId: string; kind: string }>`
    select l.id, l.course_id as "courseId", l.kind from lesson l join course c on c.id = l.course_id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.retired_at is null`;
  if (!lesson) throw new Refusal("missing", "There is no such lesson.");
  const { id: lessonId, courseId, kind } = lesson;
  const { personId } = actor;
  await holdEnrollment(scope, personId, courseId);
  if (kind === "quiz")
    throw new Refusal("conflict", "This lesson is a quiz: it is completed by passing it.");
  if (kind === "scorm")
    throw new Refusal("conflict", "This lesson says itself when it is done. Open it.");

  const next = await finishLesson(scope, { personId, courseId, lessonId });
  return { courseSlug, nextLessonSlug: next?.slug ?? null };
}
