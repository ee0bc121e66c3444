import type { Scope } from "#tenants/scope.ts";
import { chainBetween, type Requirement } from "./prerequisite.ts";

/**
 * One course is to be completed before another, unless that would close a circle, which is answered then. Two edits that
 * would make one together come one after the other.
 */
export async function linkRequirement(
  { sql, tenant }: Scope,
  courseId: string,
  requiredId: string,
): Promise<readonly string[] | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`requirements ${tenant.id}`}, 0))::text`;
  const all = await sql<Requirement>`
    select course_id as "courseId", required_id as "requiredId" from course_prerequisite`;
  const chain = requiredId === courseId ? [courseId] : chainBetween(all, requiredId, courseId);
  if (chain) return [courseId, ...chain];
  await sql`
    insert into course_prerequisite (course_id, required_id) values (${courseId}::uuid, ${requiredId}::uuid)
    on conflict do nothing`;
  return null;
}
