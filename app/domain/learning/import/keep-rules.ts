import type { Scope } from "#tenants/scope.ts";
import { keepRule } from "../joining/keep-rule.ts";
import { linkRequirement } from "../joining/link-requirement.ts";
import type { CourseRules } from "../portable/portable-course.ts";
import type { ImportProblem } from "./imported-course.ts";

/**
 * The academy says of the course what the academy that it comes from said; what that one did not say stays as it is. Answers the
 * requirements that cannot be had here.
 */
export async function keepRules(
  scope: Scope,
  courseId: string,
  { certificate, joining, requires }: CourseRules,
): Promise<readonly ImportProblem[]> {
  if (certificate)
    await scope.sql`
      insert into course_certificate (course_id, offered, valid_months, renew_days, changed_at)
      values (${courseId}::uuid, ${certificate.offered}::boolean, ${certificate.validMonths}::integer,
              ${certificate.renewDays}::integer, ${scope.now}::timestamptz)
      on conflict on constraint course_certificate_pkey do update set
        offered = excluded.offered, valid_months = excluded.valid_months, renew_days = excluded.renew_days,
        changed_at = excluded.changed_at`;
  if (joining) await keepRule(scope, { courseId, ...joining });
  const leftOut: ImportProblem[] = [];
  for (const slug of requires) {
    const fault = await faultOfRequiring(scope, courseId, slug);
    if (fault)
      leftOut.push({ kind: "part-left-out", where: `the requirement ${slug}`, what: fault });
  }
  return leftOut;
}

async function faultOfRequiring(
  scope: Scope,
  courseId: string,
  slug: string,
): Promise<string | null> {
  const [other] = await scope.sql<{ id: string }>`
    select id from course where state = 'published' and slug = ${slug}`;
  if (!other) return "there is no published course of this address here";
  return (await linkRequirement(scope, courseId, other.id)) ? "nobody could ever begin" : null;
}
