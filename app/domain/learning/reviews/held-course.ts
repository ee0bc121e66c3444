import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";

export type ReviewedCourse = Readonly<{ id: string; slug: string; authorId: string | null }>;

type Named = Readonly<{ courseSlug?: string | undefined; courseId?: string | undefined }>;

/** A course whose ratings nobody else can change until this transaction ends. */
export async function heldCourse({ sql }: Scope, named: Named): Promise<ReviewedCourse> {
  const [course] = await sql<ReviewedCourse>`
    select id, slug, author_id as "authorId" from course
    where (slug = ${named.courseSlug ?? null} or id = ${named.courseId ?? null}::uuid)
      and state in ('published', 'withdrawn') for no key update`;
  if (!course) throw new Refusal("missing", "There is no such course.");
  return course;
}

/** What all reviews of the course come to has changed by that much. */
export async function changeRating(
  { sql }: Scope,
  courseId: string,
  by: Readonly<{ sum: number; count: number }>,
): Promise<void> {
  if (by.sum === 0 && by.count === 0) return;
  await sql`
    update course set rating_sum = rating_sum + ${by.sum}::integer, rating_count = rating_count + ${by.count}::integer
    where id = ${courseId}::uuid`;
}
