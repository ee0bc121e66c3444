import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { OpenLesson } from "./schema.ts";

/** The learner goes on with this lesson next time. Says nothing when it is not theirs to open. */
export async function openLesson(
  { sql, actor, now }: Scope<Person>,
  { courseSlug, lessonSlug }: OpenLesson,
) {
  await sql`
    update enrollment e set last_lesson_id = l.id, last_opened_at = ${now}::timestamptz
    from lesson l join course c on c.id = l.course_id
    where e.person_id = ${actor.personId}::uuid and e.course_id = c.id and e.left_at is null
      and c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.retired_at is null`;
}
