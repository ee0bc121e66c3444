import type { Scope } from "#tenants/scope.ts";

/** Nothing that this person wrote in reviews, reports or replies is kept; their ratings still count. */
export async function dropReviewWords(
  { sql }: Scope,
  { personId }: Readonly<{ personId: string }>,
): Promise<void> {
  await sql`update review set words = '' where person_id = ${personId}::uuid and words <> ''`;
  await sql`
    update review set reply = '', replied_at = null, replied_by = null where replied_by = ${personId}::uuid`;
  await sql`update review_report set reason = '' where reported_by = ${personId}::uuid`;
}
