import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import type { PlaceCourse } from "./schema.ts";

/**
 * The course has this address. Refuses one that is taken, and any other once the course was published, so that links to
 * it go on working.
 */
export async function placeCourse(scope: Scope<Person>, { courseSlug, slug }: PlaceCourse) {
  const course = await editDraft(scope, courseSlug);
  if (slug === courseSlug) return { courseSlug };
  const { sql, tenant } = scope;
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant.id} || 'courses', 0))::text`;
  const [taken] = await sql`select 1 as taken from course where slug = ${slug}`;
  const why =
    course.version > 0
      ? "A course that was published keeps its address."
      : "Another course has this address. Choose another.";
  if (taken || course.version > 0) throw new Refusal("conflict", why, { slug: why });
  await sql`update course set slug = ${slug} where id = ${course.id}::uuid`;
  return { courseSlug: slug };
}
