import type { Scope } from "#tenants/scope.ts";
import { holdRule } from "./hold-rule.ts";
import { taughtCourse } from "./taught-course.ts";

/** What this person wants of a taught course, and the course's rule, held; no request where there is none open. */
export async function openRequest(scope: Scope, courseSlug: string, personId: string) {
  const course = await taughtCourse(scope, courseSlug);
  const rule = await holdRule(scope, course.id);
  const [request] = await scope.sql<{ id: string; state: "asked" | "waiting"; email: string }>`
    select r.id, r.state, p.email from course_request r join person p on p.id = r.person_id
    where r.course_id = ${course.id}::uuid and r.person_id = ${personId}::uuid and r.state in ('asked', 'waiting')
    for update of r`;
  return { course, rule, request };
}
