import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { isInTime } from "./attempt.ts";
import { decimalIn } from "./decimal.ts";
import { heldAttempt } from "./held-attempt.ts";
import type { QuestionAnswer, QuestionBody } from "./question.ts";
import { readAnswer } from "./read-answer.ts";
import type { SaveAnswers } from "./schema.ts";

/**
 * The questions that the form speaks of are answered as it says; the others stay as they are. Refuses once
 * the attempt is handed in, or its time was over when the answers arrived.
 */
export async function saveAnswers(scope: Scope<Person>, input: SaveAnswers) {
  const { attemptId, slots, body, next } = input;
  const { state, deadlineAt } = await heldAttempt(scope, attemptId);
  if (state !== "open")
    throw new Refusal("gone", "This attempt has been handed in. Its answers stay as they were.");
  if (!isInTime(deadlineAt, scope.now))
    throw new Refusal("gone", "The time is over. What had been saved before counts.");

  const questions = await scope.sql<{ position: number; body: QuestionBody }>`
    select a.position, v.body
    from quiz_answer a join question_version v on v.question_id = a.question_id and v.number = a.version
    where a.attempt_id = ${attemptId}::uuid and a.position = any(${slots}::integer[])`;
  const answers = questions.map((question) => ({
    position: question.position,
    answer: readAnswer(question.body, `a${question.position}`, body),
  }));
  await scope.sql`
    update quiz_answer a set answer = nullif(s.answer, 'null'::jsonb), saved_at = ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as s(position integer, answer jsonb)
    where a.attempt_id = ${attemptId}::uuid and a.position = s.position
      and a.answer is distinct from nullif(s.answer, 'null'::jsonb)`;
  return { next, unclear: answers.filter(isUnclear).map(({ position }) => position) };
}

/** A number that cannot be read as one is kept as it was typed, and its learner told. */
const isUnclear = ({ answer }: Readonly<{ answer: QuestionAnswer | null }>): boolean =>
  answer?.kind === "numeric" && decimalIn(answer.text) === null;
