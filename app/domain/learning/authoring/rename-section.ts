import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import type { RenameSection } from "./schema.ts";

/** The section has this heading; an empty one leaves its lessons without a heading. */
export async function renameSection(
  scope: Scope<Person>,
  { courseSlug, sectionId, title }: RenameSection,
) {
  const course = await editDraft(scope, courseSlug);
  await scope.sql`
    update draft_section set title = ${title}
    where id = ${sectionId}::uuid and course_id = ${course.id}::uuid`;
  return { courseSlug };
}
