import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Cause, enterCourse } from "./enter-course.ts";
import { openCourses } from "./progress.ts";
import type { ProgramCourse } from "./schema.ts";
import { stagesOf } from "./stages.ts";

type Member = Readonly<{ programId: string; cause: Cause; inOrder: boolean }>;

/**
 * The member takes this course of the program, as far as the course's rule lets them; the answer says how they stand.
 * Refuses a course that is not open to them yet.
 */
export async function takeProgramCourse(
  scope: Scope<Person>,
  { programSlug, courseSlug }: ProgramCourse,
) {
  const { personId } = scope.actor;
  const [member] = await scope.sql<Member>`
    select m.program_id as "programId", m.cause, p.in_order as "inOrder"
    from program_member m join program p on p.id = m.program_id
    where p.slug = ${programSlug} and m.person_id = ${personId}::uuid and m.left_at is null for update of m`;
  if (!member) throw new Refusal("missing", "There is nothing of this name among yours.");
  const stages = (await stagesOf(scope, member.programId, [personId])).get(personId) ?? [];
  const named = ({ slug }: { slug: string }) => slug === courseSlug;
  if (!stages.some(({ courses }) => courses.some(named)))
    throw new Refusal("missing", "There is no such course in it.");
  const course = openCourses(stages, member.inOrder).find(named);
  if (!course)
    throw new Refusal("conflict", "This course opens when what stands before it is completed.");
  const standing = await enterCourse(scope, course, { personId, cause: member.cause });
  return { courseSlug, standing };
}
