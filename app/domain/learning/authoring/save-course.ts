import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft, type HeldCourse } from "./hold-draft.ts";
import { minorOf } from "./price.ts";
import type { SaveCourse } from "./schema.ts";

/**
 * The draft of the course has these settings; learners see them when it is published. Refuses a stale save, and an
 * address that is taken or was published already.
 */
export async function saveCourse(
  scope: Scope<Person>,
  { courseSlug, revision, ...input }: SaveCourse,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, tenant } = scope;
  const price = minorOf(input.price, tenant.currency);
  const [saved] = await sql<{ revision: number }>`
    update course_draft set title = ${input.title}, summary = ${input.summary}, language = ${input.language},
      category = ${input.category}, level = ${input.level}, license = ${input.license},
      keywords = array(select jsonb_array_elements_text(${JSON.stringify(input.keywords)}::jsonb)),
      price_minor = ${price}::bigint, price_currency = ${price === null ? null : tenant.currency},
      revision = revision + 1
    where course_id = ${course.id}::uuid and revision = ${revision}::integer
    returning revision`;
  if (!saved)
    throw new Refusal(
      "conflict",
      "The settings were changed elsewhere since you opened them. Load the page again to see them.",
    );
  return { courseSlug: await placed(scope, course, input.slug), revision: saved.revision };
}

/** The address that the course has now. One that was published stays, so that links to it go on working. */
async function placed(
  { sql, tenant }: Scope,
  course: HeldCourse,
  slug = course.slug,
): Promise<string> {
  if (slug === course.slug) return slug;
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant.id} || 'courses', 0))::text`;
  const [taken] = await sql`select 1 as taken from course where slug = ${slug}`;
  const why =
    course.version > 0
      ? "A course that was published keeps its address."
      : "Another course has this address. Choose another.";
  if (taken || course.version > 0) throw new Refusal("conflict", why, { slug: why });
  await sql`update course set slug = ${slug} where id = ${course.id}::uuid`;
  return slug;
}
