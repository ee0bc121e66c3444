import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import { holdProgram } from "./hold-program.ts";
import { keepProgramOutline, programOutline } from "./keep-program-outline.ts";
import type { ProgramCourse } from "./schema.ts";

const MOST = 50;

/**
 * The course is the last of the program. Whoever joins the program has it without its price only when it is added by
 * somebody who decides on that price. Adding it again changes nothing.
 */
export async function addProgramCourse(
  scope: Scope<Person>,
  { programSlug, courseSlug }: ProgramCourse,
) {
  const { sql, actor } = scope;
  const { id } = await holdProgram(scope, programSlug);
  const [course] = await sql<{ id: string; authorId: string | null; count: number }>`
    select id, author_id as "authorId",
           (select count(*)::integer from program_course k where k.program_id = ${id}::uuid) as count
    from course where slug = ${courseSlug} and state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course on offer.");
  if (course.count >= MOST)
    throw new Refusal("conflict", `It has ${MOST} courses already. Make another one.`);
  await sql`
    insert into program_course (program_id, course_id, section_id, position, waives_price)
    select ${id}::uuid, ${course.id}::uuid, s.id, ${MOST + 1}::integer, ${mayWriteOn(actor, course)}::boolean
    from program_section s where s.program_id = ${id}::uuid order by s.position desc limit 1
    on conflict do nothing`;
  await keepProgramOutline(scope, id, await programOutline(scope, id));
  return { programSlug };
}
