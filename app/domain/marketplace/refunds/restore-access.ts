import { enrollPerson } from "#app/domain/learning/joining/enroll-person.ts";
import { holdRule } from "#app/domain/learning/joining/hold-rule.ts";
import { enterProgram } from "#app/domain/learning/programs/enter-program.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Bought } from "./end-access.ts";

/** Whoever has paid for a line after all is in its courses again, with everything that they had done. Answers which. */
export async function restoreAccess(
  scope: Scope,
  { personId, courseId, programId }: Bought,
): Promise<string[]> {
  const courses = await scope.sql<{ id: string }>`
    select c.id from course c
    where c.id = ${courseId}::uuid
       or c.id in (select course_id from program_course where program_id = ${programId}::uuid)
    order by c.id`;
  for (const { id } of courses) await enrollPerson(scope, await holdRule(scope, id), personId);
  if (programId) await enterProgram(scope, { programId, personId, cause: "self" });
  return courses.map(({ id }) => id);
}
