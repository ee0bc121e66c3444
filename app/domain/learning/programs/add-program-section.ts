import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { idOfRequest } from "../authoring/id-of-request.ts";
import { holdProgram } from "./hold-program.ts";
import type { AddProgramSection } from "./schema.ts";

/** The path has one more section at its end. The same form again adds no other. */
export async function addProgramSection(
  scope: Scope<Person>,
  { programSlug, requestId, title }: AddProgramSection,
) {
  const { id, kind } = await holdProgram(scope, programSlug);
  if (kind === "bundle") throw new Refusal("conflict", "A bundle has no sections. Make a path.");
  await scope.sql`
    insert into program_section (id, program_id, position, title)
    select ${idOfRequest(scope, requestId)}::uuid, ${id}::uuid, coalesce(max(position), 0) + 1, ${title}
    from program_section where program_id = ${id}::uuid
    on conflict do nothing`;
  return { programSlug };
}
