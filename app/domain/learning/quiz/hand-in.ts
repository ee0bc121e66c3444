import type { Scope } from "#tenants/scope.ts";
import type { QuestionAnswer, QuestionKey } from "./question.ts";
import { scoreAnswer } from "./score-answer.ts";
import { settleAttempt } from "./settle-attempt.ts";

/**
 * The attempt is handed in, at its deadline if that has passed, and every answer that needs no reader is
 * judged by the newest key of its question's shape. An attempt that is handed in stays as it is.
 */
export async function handIn(scope: Scope, attemptId: string): Promise<void> {
  const { sql, now } = scope;
  const [open] = await sql`
    select from quiz_attempt where id = ${attemptId}::uuid and state = 'open' for update`;
  if (!open) return;
  await judge(scope, attemptId);
  await sql`
    update quiz_attempt set state = 'submitted', submitted_at = least(${now}::timestamptz, deadline_at)
    where id = ${attemptId}::uuid`;
  await sql`delete from quiz_deadline where attempt_id = ${attemptId}::uuid`;
  await settleAttempt(scope, attemptId);
}

type Given = Readonly<{
  position: number;
  answer: QuestionAnswer | null;
  number: number;
  key: QuestionKey;
  points: number;
}>;

async function judge({ sql }: Scope, attemptId: string): Promise<void> {
  // A key that is being corrected is waited for: whoever corrects it looks for answers afterwards.
  await sql`
    select from question where id in (select question_id from quiz_answer where attempt_id = ${attemptId}::uuid)
    order by id for share`;
  const given = await sql<Given>`
    select a.position, a.answer, k.number, k.key, k.points
    from quiz_answer a
    join question_version v on v.question_id = a.question_id and v.number = a.version
    cross join lateral (
      select n.number, n.key, n.points from question_version n
      where n.question_id = a.question_id and n.shape = v.shape order by n.number desc limit 1) k
    where a.attempt_id = ${attemptId}::uuid`;
  const judged = given.map(({ position, number, answer, ...question }) => ({
    ...{ position, number, score: scoreAnswer(question, answer) },
  }));
  await sql`
    update quiz_answer a set score = j.score, judged_by = case when j.score is not null then j.number end
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as j(position integer, number integer, score integer)
    where a.attempt_id = ${attemptId}::uuid and a.position = j.position`;
}
