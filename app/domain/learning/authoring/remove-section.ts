import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import type { RemoveSection } from "./schema.ts";

/** The section has left the draft with its lessons and can be put back. A course keeps at least one section. */
export async function removeSection(
  scope: Scope<Person>,
  { courseSlug, sectionId }: RemoveSection,
) {
  const course = await editDraft(scope, courseSlug);
  const outline = await outlineOf(scope, course.id);
  const rest = outline.filter(({ id }) => id !== sectionId);
  if (rest.length === outline.length) return { courseSlug };
  if (rest.length === 0)
    throw new Refusal("conflict", "A course has at least one section. Remove its lessons instead.");
  await scope.sql`
    update draft_section set removed_from = position, position = null where id = ${sectionId}::uuid`;
  await keepOutline(scope, rest);
  return { courseSlug };
}
