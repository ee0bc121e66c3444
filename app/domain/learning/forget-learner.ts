import type { Scope } from "#tenants/scope.ts";
import { dropReviewWords } from "./reviews/drop-review-words.ts";

/**
 * What this person wrote in courses and what was written about them is gone, and their certificates name nobody. Ratings,
 * scores and completions stay: averages and boards do not change.
 */
export async function forgetLearner(
  scope: Scope,
  { personId }: Readonly<{ personId: string }>,
): Promise<void> {
  const { db, sql } = scope;
  await dropReviewWords(scope, { personId });
  await sql`
    update quiz_answer a set answer = null, comment = ''
    from quiz_attempt t, question_version v
    where t.id = a.attempt_id and t.person_id = ${personId}::uuid
      and v.question_id = a.question_id and v.number = a.version and v.body ->> 'kind' in ('essay', 'short')`;
  await sql`
    update scorm_item i set cmi = '{}'
    from scorm_attempt t where t.id = i.attempt_id and t.person_id = ${personId}::uuid`;
  await sql`
    update assignment_line l set email = p.email
    from person p where p.id = l.person_id and p.id = ${personId}::uuid`;
  await db.certificate.updateMany({ where: { personId }, data: { personName: "Erased person" } });
  await db.accommodation.deleteMany({ where: { personId } });
  await sql`delete from prerequisite_waiver where person_id = ${personId}::uuid`;
  await sql`update course_import set name = 'Erased' where person_id = ${personId}::uuid`;
  await sql`update course_request set reason = '' where person_id = ${personId}::uuid`;
}
