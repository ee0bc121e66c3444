import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { courseCompleted, lessonCompleted } from "./events.ts";

type Finished = Readonly<{ personId: string; courseId: string; lessonId: string }>;

/**
 * The lesson is done for this learner, whose enrollment the caller holds, and with the last one the
 * course. Doing it again changes nothing. Answers the lesson to go on with, or null at the end.
 */
export async function finishLesson(scope: Scope, { personId, courseId, lessonId }: Finished) {
  const { count } = await scope.db.lessonCompletion.createMany({
    data: { personId, courseId, lessonId },
    skipDuplicates: true,
  });
  if (count > 0) await announce(scope, lessonCompleted, { personId, courseId, lessonId });
  const next = await nextOpenLesson(scope, { personId, courseId, lessonId });
  if (next) await resumeAt(scope, personId, courseId, next.id);
  else await completeCourse(scope, personId, courseId);
  return next;
}

/** The first lesson that is still to do after this one, or else before it. */
async function nextOpenLesson({ sql }: Scope, { personId, courseId, lessonId }: Finished) {
  const [next] = await sql<{ id: string; slug: string }>`
    select l.id, l.slug from lesson l, lesson here
    where here.id = ${lessonId}::uuid and l.course_id = ${courseId}::uuid and l.retired_at is null
      and not exists (select from lesson_completion c
                      where c.person_id = ${personId}::uuid and c.lesson_id = l.id)
    order by l.position < here.position, l.position limit 1`;
  return next ?? null;
}

async function resumeAt({ db, now }: Scope, personId: string, courseId: string, lessonId: string) {
  await db.enrollment.updateMany({
    where: { personId, courseId },
    data: { lastLessonId: lessonId, lastOpenedAt: now },
  });
}

async function completeCourse(scope: Scope, personId: string, courseId: string): Promise<void> {
  const { count } = await scope.db.enrollment.updateMany({
    where: { personId, courseId, completedAt: null },
    data: { completedAt: scope.now },
  });
  if (count > 0) await announce(scope, courseCompleted, { personId, courseId });
}
