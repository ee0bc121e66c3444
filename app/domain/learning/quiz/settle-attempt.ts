import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { finishLesson } from "../finish-lesson.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import { isPassing } from "./attempt.ts";
import { quizPassed } from "./events.ts";

type Attempt = Readonly<{
  number: number;
  personId: string;
  courseId: string;
  lessonId: string;
  maxScore: number;
  passPercent: number;
  passedAt: Date | null;
  /** Null while somebody has yet to read an answer. */
  score: number | null;
}>;

/**
 * The attempt's score is the sum of its answers', once all of them are judged. With enough of it the quiz is
 * passed and its lesson done. A pass is never taken back, also when a key is corrected to less.
 */
export async function settleAttempt(scope: Scope, attemptId: string): Promise<void> {
  const { sql, now } = scope;
  const [attempt] = await sql<Attempt>`
    select t.number, t.person_id as "personId", t.course_id as "courseId", q.lesson_id as "lessonId",
           t.max_score as "maxScore", t.pass_percent as "passPercent", t.passed_at as "passedAt",
           (select case when bool_and(score is not null) then sum(score)::integer end
            from quiz_answer where attempt_id = t.id) as score
    from quiz_attempt t join quiz q on q.id = t.quiz_id where t.id = ${attemptId}::uuid`;
  if (!attempt || attempt.score === null) return;
  const { score, maxScore, passPercent, personId, courseId, lessonId } = attempt;
  const passes = isPassing(score, maxScore, passPercent);
  await sql`
    update quiz_attempt set state = 'graded', score = ${score}::integer,
      graded_at = coalesce(graded_at, ${now}::timestamptz),
      passed_at = coalesce(passed_at, case when ${passes}::boolean then ${now}::timestamptz end)
    where id = ${attemptId}::uuid`;
  if (!passes || attempt.passedAt) return;
  await holdEnrollment(scope, personId, courseId);
  await finishLesson(scope, { personId, courseId, lessonId });
  const firstTry = attempt.number === 1;
  await announce(scope, quizPassed, { personId, courseId, lessonId, firstTry });
}
