import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdRule } from "./hold-rule.ts";
import type { OneCourse } from "./schema.ts";

/** The learner asks and waits no more. Withdrawing again changes nothing. */
export async function withdrawRequest(scope: Scope<Person>, { courseSlug }: OneCourse) {
  const { sql, actor, now } = scope;
  const [request] = await sql<{ courseId: string }>`
    select r.course_id as "courseId" from course_request r join course c on c.id = r.course_id
    where c.slug = ${courseSlug} and r.person_id = ${actor.personId}::uuid and r.state in ('asked', 'waiting')`;
  if (!request) return { courseSlug };
  await holdRule(scope, request.courseId);
  await sql`
    update course_request set state = 'withdrawn', settled_at = ${now}::timestamptz
    where course_id = ${request.courseId}::uuid and person_id = ${actor.personId}::uuid and state in ('asked', 'waiting')`;
  return { courseSlug };
}
