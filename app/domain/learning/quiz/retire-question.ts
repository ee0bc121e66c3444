import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { RetireQuestion } from "./schema.ts";
import { taughtQuiz } from "./taught-quiz.ts";

/** The question is asked no more. Attempts that were asked it keep it, and their scores. */
export async function retireQuestion(
  scope: Scope<Person>,
  { courseSlug, lessonSlug, questionId }: RetireQuestion,
) {
  const { bankId } = await taughtQuiz(scope, courseSlug, lessonSlug);
  await scope.sql`
    update question set retired_at = ${scope.now}::timestamptz
    where id = ${questionId}::uuid and bank_id = ${bankId}::uuid and retired_at is null`;
  return { courseSlug, lessonSlug };
}
