import type { Glance } from "#tenants/scope.ts";

/** Everything that something can be earned for in a course: itself and its lessons, also those that it has no more. */
export async function objectsOfCourse({ sql }: Glance, courseId: string): Promise<string[]> {
  const lessons = await sql<{ id: string }>`
    select id from lesson where course_id = ${courseId}::uuid`;
  return [courseId, ...lessons.map(({ id }) => id)];
}
