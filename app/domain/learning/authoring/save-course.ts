import { minorOf } from "#app/kernel/price.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { drawDescription } from "./draw-description.ts";
import { editDraft } from "./hold-draft.ts";
import type { SaveCourse } from "./schema.ts";

/**
 * The draft of the course has these settings; learners see them when it is published. Refuses a stale save.
 */
export async function saveCourse(
  scope: Scope<Person>,
  { courseSlug, revision, ...input }: SaveCourse,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, tenant } = scope;
  const described =
    input.description === undefined
      ? null
      : await drawDescription(scope, course, input.description);
  const price = minorOf(input.price, tenant.currency);
  const [saved] = await sql<{ revision: number }>`
    update course_draft set title = ${input.title}, summary = ${input.summary}, language = ${input.language},
      category = ${input.category}, level = ${input.level}, license = ${input.license},
      keywords = array(select jsonb_array_elements_text(${JSON.stringify(input.keywords)}::jsonb)),
      description = coalesce(${described}, description),
      description_source = coalesce(${input.description ?? null}, description_source),
      price_minor = ${price}::bigint, price_currency = ${price === null ? null : tenant.currency},
      revision = revision + 1
    where course_id = ${course.id}::uuid and revision = ${revision}::integer
    returning revision`;
  if (!saved)
    throw new Refusal(
      "conflict",
      "The settings were changed elsewhere since you opened them. Load the page again to see them.",
    );
  return { courseSlug, revision: saved.revision };
}
