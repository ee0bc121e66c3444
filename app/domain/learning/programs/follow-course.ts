import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { programChanged } from "./events.ts";

/** The programs that hold this course, which is another one now or not on offer any more, are to be caught up with. */
export async function followCourse(
  scope: Scope,
  { courseId }: Readonly<{ courseId: string }>,
): Promise<void> {
  const programs = await scope.sql<{ programId: string }>`
    select program_id as "programId" from program_course where course_id = ${courseId}::uuid order by program_id`;
  for (const { programId } of programs)
    await announce(scope, programChanged, { programId, after: null });
}
