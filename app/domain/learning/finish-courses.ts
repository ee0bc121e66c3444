import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { courseCompleted } from "./events.ts";

/**
 * Whoever has done everything that is left in this course has completed it: a new version may have taken out the lesson
 * that was still missing. Nothing is asked of those who have not begun.
 */
export async function finishCourses(
  scope: Scope,
  { courseId }: Readonly<{ courseId: string }>,
): Promise<void> {
  const finished = await scope.sql<{ personId: string }>`
    update enrollment e set completed_at = ${scope.now}::timestamptz
    where e.course_id = ${courseId}::uuid and e.completed_at is null and e.left_at is null
      and exists (select from lesson_completion d where d.course_id = e.course_id and d.person_id = e.person_id)
      and not exists (
        select from lesson l where l.course_id = e.course_id and l.retired_at is null
          and not exists (select from lesson_completion d where d.person_id = e.person_id and d.lesson_id = l.id))
    returning e.person_id as "personId"`;
  for (const { personId } of finished)
    await announce(scope, courseCompleted, { personId, courseId });
}
