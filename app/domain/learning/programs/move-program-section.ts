import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { movedSection } from "../authoring/outline.ts";
import { holdProgram } from "./hold-program.ts";
import { keepProgramOutline, programOutline } from "./keep-program-outline.ts";
import type { MoveProgramSection } from "./schema.ts";

/** The section stands one place earlier or later, with its courses; at the end it stays. */
export async function moveProgramSection(
  scope: Scope<Person>,
  { programSlug, sectionId, step }: MoveProgramSection,
) {
  const { id } = await holdProgram(scope, programSlug);
  const outline = await programOutline(scope, id);
  const at = outline.findIndex((section) => section.id === sectionId);
  const index = at + (step === "up" ? -1 : 1);
  await keepProgramOutline(scope, id, movedSection(outline, sectionId, index));
  return { programSlug };
}
