import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import { movedSection } from "./outline.ts";
import type { MoveSection } from "./schema.ts";

/** The section stands one place earlier or later, with its lessons; at the end of the course it stays. */
export async function moveSection(
  scope: Scope<Person>,
  { courseSlug, sectionId, step }: MoveSection,
) {
  const course = await editDraft(scope, courseSlug);
  const outline = await outlineOf(scope, course.id);
  const at = outline.findIndex(({ id }) => id === sectionId);
  await keepOutline(scope, movedSection(outline, sectionId, at + (step === "up" ? -1 : 1)));
  return { courseSlug };
}
