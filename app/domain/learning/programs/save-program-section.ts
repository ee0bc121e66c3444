import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { programChanged } from "./events.ts";
import { holdProgram } from "./hold-program.ts";
import type { SaveProgramSection } from "./schema.ts";

/** The section is called this, and so many of its courses are needed; nothing said, all of them. */
export async function saveProgramSection(
  scope: Scope<Person>,
  { programSlug, sectionId, title, needed }: SaveProgramSection,
) {
  const { id, kind } = await holdProgram(scope, programSlug);
  await scope.sql`
    update program_section set title = ${title}, needed = ${kind === "bundle" ? null : needed}::integer
    where program_id = ${id}::uuid and id = ${sectionId}::uuid`;
  await announce(scope, programChanged, { programId: id, after: null });
  return { programSlug };
}
