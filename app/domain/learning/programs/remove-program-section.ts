import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdProgram } from "./hold-program.ts";
import { keepProgramOutline, programOutline } from "./keep-program-outline.ts";
import type { RemoveProgramSection } from "./schema.ts";

/** The section is gone and its courses stand at the end of the one before, or at the beginning of the next. The last one stays. */
export async function removeProgramSection(
  scope: Scope<Person>,
  { programSlug, sectionId }: RemoveProgramSection,
) {
  const { id } = await holdProgram(scope, programSlug);
  const outline = await programOutline(scope, id);
  const at = outline.findIndex((section) => section.id === sectionId);
  const gone = outline[at];
  const heir = outline[at - 1] ?? outline[at + 1];
  if (!gone || !heir) return { programSlug };
  const lessons = at > 0 ? [...heir.lessons, ...gone.lessons] : [...gone.lessons, ...heir.lessons];
  const left = outline.filter((section) => section !== gone);
  const kept = left.map((section) => (section === heir ? { id: heir.id, lessons } : section));
  await keepProgramOutline(scope, id, kept);
  await scope.sql`delete from program_section where id = ${gone.id}::uuid`;
  return { programSlug };
}
