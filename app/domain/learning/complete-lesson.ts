import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { finishLesson } from "./finish-lesson.ts";
import { holdEnrollment } from "./hold-enrollment.ts";
import type { CompleteLesson } from "./schema.ts";
import { watchRule } from "./watching/watch-rule.ts";

/**
 * The lesson is done, and with the last one the course. Doing it again changes nothing. A quiz and a package are
 * refused: passing the one and playing the other completes them; so is a film that a player reports on: watching it does.
 * Answers the lesson to go on with, or null when the course is finished.
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
  if (await isWatched(scope, lessonId))
    throw new Refusal("conflict", "This lesson is a film: it is completed by watching it.");

  const next = await finishLesson(scope, { personId, courseId, lessonId });
  return { courseSlug, nextLessonSlug: next?.slug ?? null };
}

/** Whether this learner has a player that tells what they watch. Without scripts nobody does, and the button counts. */
async function isWatched(scope: Scope<Person>, lessonId: string): Promise<boolean> {
  if (!(await watchRule(scope, lessonId))) return false;
  const [report] = await scope.sql`
    select 1 as there from lesson_watch w
    where w.person_id = ${scope.actor.personId}::uuid and w.lesson_id = ${lessonId}::uuid
      and not exists (select from lesson_completion d
                      where d.person_id = w.person_id and d.lesson_id = w.lesson_id)`;
  return report !== undefined;
}
