import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import type { RenewPackage } from "./schema.ts";

/** The learner goes on with the newest package of the lesson, from its beginning. What they did in the one before is kept. */
export async function renewPackage(scope: Scope<Person>, { courseSlug, lessonSlug }: RenewPackage) {
  ensureMay(scope, "course.study");
  const { sql, actor } = scope;
  const [lesson] = await sql<{ id: string; courseId: string }>`
    select l.id, l.course_id as "courseId" from lesson l join course c on c.id = l.course_id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'scorm' and l.retired_at is null`;
  if (!lesson) throw new Refusal("missing", "There is no package here.");
  await holdEnrollment(scope, actor.personId, lesson.courseId);
  await sql`
    insert into scorm_attempt (course_id, lesson_id, person_id, package_id, period)
    select l.course_id, l.id, e.person_id, p.id, e.period
    from lesson l join scorm_package p on p.id::text = l.settings -> 'package' ->> 'packageId'
    join enrollment e on e.course_id = l.course_id and e.person_id = ${actor.personId}::uuid
    where l.id = ${lesson.id}::uuid
    on conflict do nothing`;
  return { courseSlug, lessonSlug };
}
