import type { z } from "zod";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { keyCorrected } from "./events.ts";
import type { QuestionAnswer, QuestionKey } from "./question.ts";
import { scoreAnswer } from "./score-answer.ts";
import { settleAttempt } from "./settle-attempt.ts";

/** How many attempts one transaction judges again; what is left is announced once more. */
const AT_ONCE = 200;

/**
 * Every answer that was handed in and that this version's key can judge has the score it gives, and every
 * score that hangs on it is right again. Safe to do twice.
 */
export async function regradeAnswers(
  scope: Scope,
  { questionId, version }: z.output<(typeof keyCorrected)["facts"]>,
): Promise<void> {
  const { sql } = scope;
  const [by] = await sql<{ key: QuestionKey; points: number }>`
    select key, points from question_version
    where question_id = ${questionId}::uuid and number = ${version}::integer`;
  if (!by || by.key.kind === "essay") return;
  const answers = await outdated(scope, questionId, version);
  const judged = answers.map(({ attemptId, answer }) => ({
    ...{ attempt_id: attemptId, score: scoreAnswer(by, answer) },
  }));
  await sql`
    update quiz_answer a set score = j.score, judged_by = ${version}::integer
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as j(attempt_id uuid, score integer)
    where a.attempt_id = j.attempt_id and a.question_id = ${questionId}::uuid`;
  for (const { attemptId } of answers) await settleAttempt(scope, attemptId);
  if (answers.length === AT_ONCE) await announce(scope, keyCorrected, { questionId, version });
}

type Outdated = Readonly<{ attemptId: string; answer: QuestionAnswer | null }>;

const outdated = ({ sql }: Scope, questionId: string, version: number): Promise<Outdated[]> =>
  sql<Outdated>`
    select t.id as "attemptId", a.answer
    from quiz_answer a
    join quiz_attempt t on t.id = a.attempt_id
    join question_version v on v.question_id = a.question_id and v.number = a.version
    join question_version n on n.question_id = a.question_id and n.shape = v.shape
    where a.question_id = ${questionId}::uuid and n.number = ${version}::integer
      and t.state <> 'open' and a.judged_by < ${version}::integer
    order by t.id limit ${AT_ONCE} for update of t`;
