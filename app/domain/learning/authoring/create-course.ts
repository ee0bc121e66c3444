import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { freeSlug } from "./free-slug.ts";
import { idOfRequest } from "./id-of-request.ts";
import type { CreateCourse } from "./schema.ts";

/** The author has a course with a title, an address and an empty first section, which nobody else sees yet. */
export async function createCourse(scope: Scope<Person>, { title, requestId }: CreateCourse) {
  ensureMay(scope, "course.write");
  const { sql, actor, tenant } = scope;
  const id = idOfRequest(scope, requestId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant.id} || 'courses', 0))::text`;
  const taken = await sql<{ slug: string }>`select slug from course`;
  const slug = freeSlug(
    title,
    "course",
    taken.map((course) => course.slug),
  );
  const [fresh] = await sql`
    insert into course (id, slug, title, author_id) values (${id}::uuid, ${slug}, ${title}, ${actor.personId}::uuid)
    on conflict do nothing returning id`;
  if (fresh) {
    await sql`insert into course_draft (course_id, title) values (${id}::uuid, ${title})`;
    await sql`insert into draft_section (course_id, position) values (${id}::uuid, 1)`;
  }
  const [course] = await sql<{ slug: string }>`select slug from course where id = ${id}::uuid`;
  return { courseSlug: course?.slug ?? slug };
}
