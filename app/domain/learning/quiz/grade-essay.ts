import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { GradeEssay } from "./schema.ts";
import { settleAttempt } from "./settle-attempt.ts";
import { taughtQuiz } from "./taught-quiz.ts";

/** The essay has this score and comment, and with the last one its attempt is graded. May be done again. */
export async function gradeEssay(scope: Scope<Person>, input: GradeEssay) {
  const { courseSlug, lessonSlug, attemptId, position, score, comment } = input;
  const { quizId } = await taughtQuiz(scope, courseSlug, lessonSlug);
  const [held] = await scope.sql`
    select from quiz_attempt where id = ${attemptId}::uuid and quiz_id = ${quizId}::uuid and state <> 'open' for update`;
  const [essay] = await scope.sql<{ points: number }>`
    select v.points
    from quiz_answer a join question_version v on v.question_id = a.question_id and v.number = a.version
    where a.attempt_id = ${attemptId}::uuid and a.position = ${position}::integer and v.body ->> 'kind' = 'essay'`;
  if (!held || !essay) throw new Refusal("missing", "There is no such essay in this quiz.");
  if (score > essay.points)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      score: `This question is worth ${essay.points} points at most.`,
    });
  await scope.sql`
    update quiz_answer set score = ${score}::integer, comment = ${comment}, graded_by = ${scope.actor.personId}::uuid
    where attempt_id = ${attemptId}::uuid and position = ${position}::integer`;
  await settleAttempt(scope, attemptId);
  return { courseSlug, lessonSlug };
}
