import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import type { ReplyToReview } from "./schema.ts";

/** Under the review stands the reply of whoever writes the course; an empty one takes it back. */
export async function replyToReview(
  { sql, actor, now }: Scope<Person>,
  { courseSlug, reviewId, body }: ReplyToReview,
) {
  const [review] = await sql<{ authorId: string | null }>`
    select c.author_id as "authorId" from review r join course c on c.id = r.course_id
    where r.id = ${reviewId}::uuid and c.slug = ${courseSlug} and r.state = 'shown' for update of r`;
  if (!review || !mayWriteOn(actor, review))
    throw new Refusal("missing", "There is no such review of a course of yours.");
  await sql`
    update review set reply = ${body}, replied_by = ${actor.personId}::uuid,
      replied_at = case when ${body} <> '' then ${now}::timestamptz end
    where id = ${reviewId}::uuid and reply <> ${body}`;
  return { courseSlug };
}
