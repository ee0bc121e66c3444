import type { Glance } from "#tenants/scope.ts";

/** Every address that a lesson of this course has or had, so that none is given twice. */
export async function lessonSlugs({ sql }: Glance, courseId: string): Promise<string[]> {
  const lessons = await sql<{ slug: string }>`
    select slug from lesson where course_id = ${courseId}::uuid
    union select slug from draft_lesson where course_id = ${courseId}::uuid`;
  return lessons.map(({ slug }) => slug);
}
