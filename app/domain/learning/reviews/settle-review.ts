import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { changeRating, heldCourse } from "./held-course.ts";
import type { SettleReview } from "./schema.ts";

/**
 * The reports of the review are settled: it is hidden, for this reason, and counts no more; or it stands. A
 * review that was hidden may be kept after all.
 */
export async function settleReview(
  scope: Scope<Person>,
  { reviewId, verdict, reason }: SettleReview,
) {
  ensureMay(scope, "course.moderate");
  const { sql, actor, now } = scope;
  if (verdict === "hide" && !reason)
    throw new Refusal("invalid", "Please look at the marked fields.", { reason: "Say why." });
  const [found] = await sql<{ courseId: string }>`
    select course_id as "courseId" from review where id = ${reviewId}::uuid`;
  if (!found) throw new Refusal("missing", "There is no such review.");
  await heldCourse(scope, found);
  const state = verdict === "hide" ? "hidden" : "shown";
  const [changed] = await sql<{ rating: number }>`
    update review set state = ${state}, hidden_why = ${verdict === "hide" ? reason : ""}
    where id = ${reviewId}::uuid and state <> ${state} returning rating`;
  if (changed) {
    const sign = verdict === "hide" ? -1 : 1;
    await changeRating(scope, found.courseId, { sum: sign * changed.rating, count: sign });
  }
  await sql`
    update review_report set settled_at = ${now}::timestamptz, settled_by = ${actor.personId}::uuid, verdict = ${verdict}
    where review_id = ${reviewId}::uuid and settled_at is null`;
}
