import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { idOfRequest } from "./id-of-request.ts";
import type { AddSection } from "./schema.ts";

/** The draft ends with a new section. */
export async function addSection(
  scope: Scope<Person>,
  { courseSlug, title, requestId }: AddSection,
) {
  const course = await editDraft(scope, courseSlug);
  await scope.sql`
    insert into draft_section (id, course_id, title, position)
    select ${idOfRequest(scope, requestId)}::uuid, ${course.id}::uuid, ${title}, coalesce(max(position), 0) + 1
    from draft_section where course_id = ${course.id}::uuid
    on conflict (id) do nothing`;
  return { courseSlug };
}
