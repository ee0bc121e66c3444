import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { movedLesson, nextSpot } from "../authoring/outline.ts";
import { holdProgram } from "./hold-program.ts";
import { keepProgramOutline, programOutline } from "./keep-program-outline.ts";
import type { MoveProgramCourse } from "./schema.ts";

/** The course stands one step earlier or later, or exactly there; beyond the ends it stays. */
export async function moveProgramCourse(scope: Scope<Person>, input: MoveProgramCourse) {
  const { programSlug, courseSlug } = input;
  const { id } = await holdProgram(scope, programSlug);
  const outline = await programOutline(scope, id);
  const [course] = await scope.sql<{
    id: string;
  }>`select id from course where slug = ${courseSlug}`;
  if (!course) return { programSlug };
  const spot = "step" in input ? nextSpot(outline, course.id, input.step) : input;
  if (spot) await keepProgramOutline(scope, id, movedLesson(outline, course.id, spot));
  return { programSlug };
}
