import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";

/** This course, for whoever writes it or looks after all courses. To others it is as if there were none. */
export async function taughtCourse({ sql, actor }: Glance, courseSlug: string) {
  const [course] = await sql<{ id: string; slug: string; title: string; authorId: string | null }>`
    select id, slug, title, author_id as "authorId" from course where slug = ${courseSlug}`;
  if (!course || !mayWriteOn(actor, course))
    throw new Refusal("missing", "There is no such course among those that you write.");
  return course;
}
