import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdProgram } from "./hold-program.ts";
import { keepProgramOutline, programOutline } from "./keep-program-outline.ts";
import type { ProgramCourse } from "./schema.ts";

/** The course is not in the program any more. Whoever is in the course stays in it. */
export async function removeProgramCourse(
  scope: Scope<Person>,
  { programSlug, courseSlug }: ProgramCourse,
) {
  const { id } = await holdProgram(scope, programSlug);
  await scope.sql`
    delete from program_course
    where program_id = ${id}::uuid and course_id = (select c.id from course c where c.slug = ${courseSlug})`;
  await keepProgramOutline(scope, id, await programOutline(scope, id));
  return { programSlug };
}
