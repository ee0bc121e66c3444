import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ReportReview } from "./schema.ts";

/** A moderator is asked to look at the review. Reporting again says the reason anew until somebody has looked. */
export async function reportReview(
  scope: Scope<Person>,
  { courseSlug, reviewId, body }: ReportReview,
) {
  ensureMay(scope, "course.study");
  const { sql, actor } = scope;
  const [review] = await sql`
    select from review r join course c on c.id = r.course_id
    where r.id = ${reviewId}::uuid and c.slug = ${courseSlug} and r.state = 'shown'`;
  if (!review) throw new Refusal("missing", "There is no such review.");
  await sql`
    insert into review_report (review_id, reported_by, reason)
    values (${reviewId}::uuid, ${actor.personId}::uuid, ${body})
    on conflict on constraint review_report_pkey do update set reason = excluded.reason
    where review_report.settled_at is null`;
  return { courseSlug };
}
