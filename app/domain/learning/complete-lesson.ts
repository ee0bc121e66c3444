import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { courseCompleted, lessonCompleted } from "./events.ts";
import type { CompleteLesson } from "./schema.ts";

/**
 * The lesson is done, and with the last one the course. Doing it again changes nothing.
 * Answers the lesson to go on with, or null when the course is finished.
 */
export async function completeLesson(
  scope: Scope<Person>,
  { courseSlug, lessonSlug }: CompleteLesson,
) {
  const { db, actor } = scope;
  const lesson = await db.lesson.findFirst({
    where: { slug: lessonSlug, retiredAt: null, course: { slug: courseSlug } },
    select: { id: true, courseId: true },
  });
  if (!lesson) throw new Refusal("missing", "There is no such lesson.");
  const { personId } = actor;
  const { id: lessonId, courseId } = lesson;
  await holdEnrollment(scope, courseId);

  const { count } = await db.lessonCompletion.createMany({
    data: { personId, courseId, lessonId },
    skipDuplicates: true,
  });
  if (count > 0) await announce(scope, lessonCompleted, { personId, courseId, lessonId });
  const next = await nextOpenLesson(scope, courseId, lessonId);
  if (next) await resumeAt(scope, courseId, next.id);
  else await completeCourse(scope, courseId);
  return { courseSlug, nextLessonSlug: next?.slug ?? null };
}

/** Locks the learner's own enrollment, so that two last lessons at once finish the course once. */
async function holdEnrollment({ sql, actor }: Scope<Person>, courseId: string): Promise<void> {
  const held = await sql`
    select from enrollment where person_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid for update`;
  if (held.length === 0)
    throw new Refusal("forbidden", "Enroll in the course first; then its lessons are yours.");
}

/** The first lesson that is still to do after this one, or else before it. */
async function nextOpenLesson({ sql, actor }: Scope<Person>, courseId: string, lessonId: string) {
  const [next] = await sql<{ id: string; slug: string }>`
    select l.id, l.slug from lesson l, lesson here
    where here.id = ${lessonId}::uuid and l.course_id = ${courseId}::uuid and l.retired_at is null
      and not exists (select from lesson_completion c
                      where c.person_id = ${actor.personId}::uuid and c.lesson_id = l.id)
    order by l.position < here.position, l.position limit 1`;
  return next ?? null;
}

async function resumeAt({ db, actor, now }: Scope<Person>, courseId: string, lessonId: string) {
  await db.enrollment.updateMany({
    where: { personId: actor.personId, courseId },
    data: { lastLessonId: lessonId, lastOpenedAt: now },
  });
}

async function completeCourse(scope: Scope<Person>, courseId: string): Promise<void> {
  const { personId } = scope.actor;
  const { count } = await scope.db.enrollment.updateMany({
    where: { personId, courseId, completedAt: null },
    data: { completedAt: scope.now },
  });
  if (count > 0) await announce(scope, courseCompleted, { personId, courseId });
}
