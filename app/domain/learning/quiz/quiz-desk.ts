import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { QuestionBody, QuestionKey } from "./question.ts";
import { shownBody } from "./shown-body.ts";
import { taughtQuiz } from "./taught-quiz.ts";
import type { FeedbackRule, QuestionKind } from "./words.ts";

export type QuizRules = Readonly<{
  bankId: string;
  draw: number | null;
  attemptsAllowed: number | null;
  limitMinutes: number | null;
  /** In the academy's time zone, as a form field has it. */
  closesAt: string;
  shuffles: boolean;
  oneByOne: boolean;
  passPercent: number;
  feedback: FeedbackRule;
}>;

type Listed = Readonly<{
  id: string;
  kind: QuestionKind;
  prompt: string;
  points: number;
  answers: number;
}>;

/** A quiz as its author sets it up: the rules, null before the first time, and the questions of its bank. */
export async function quizDesk(glance: Glance, courseSlug: string, lessonSlug: string) {
  const quiz = await taughtQuiz(glance, courseSlug, lessonSlug);
  const { sql, tenant } = glance;
  const [rules] = await sql<QuizRules>`
    select bank_id as "bankId", draw, attempts_allowed as "attemptsAllowed", limit_minutes as "limitMinutes",
           coalesce(to_char(closes_at at time zone ${tenant.timeZone}::text, 'YYYY-MM-DD"T"HH24:MI'), '') as "closesAt",
           shuffles, one_by_one as "oneByOne", pass_percent as "passPercent", feedback
    from quiz where id = ${quiz.quizId}::uuid`;
  const banks = await sql<{ id: string; title: string }>`
    select id, title from question_bank where course_id = ${quiz.courseId}::uuid order by title, id`;
  const questions = await sql<Listed>`
    select q.id, v.body ->> 'kind' as kind, left(v.body ->> 'prompt', 200) as prompt, v.points,
           (select count(*)::integer from quiz_answer a where a.question_id = q.id and a.answer is not null) as answers
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.bank_id = ${quiz.bankId}::uuid and q.retired_at is null order by q.id`;
  return { ...quiz, rules: rules ?? null, banks, questions };
}

type Written = Readonly<{
  id: string;
  body: QuestionBody;
  key: QuestionKey;
  points: number;
  explanation: string;
  answers: number;
}>;

/** One question of a quiz with its key, for its author. */
export async function questionDesk(
  glance: Glance,
  named: Readonly<{ courseSlug: string; lessonSlug: string; questionId: string }>,
): Promise<Written> {
  const { bankId } = await taughtQuiz(glance, named.courseSlug, named.lessonSlug);
  const [question] = await glance.sql<Written>`
    select q.id, v.body, v.key, v.points, v.explanation,
           (select count(*)::integer from quiz_answer a where a.question_id = q.id and a.answer is not null) as answers
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.id::text = ${named.questionId} and q.bank_id = ${bankId}::uuid and q.retired_at is null`;
  if (!question) throw new Refusal("missing", "There is no such question in this quiz.");
  return question;
}

/** Every question of the bank as a learner would see it, in some order. */
export async function quizPreview(glance: Glance, courseSlug: string, lessonSlug: string) {
  const { bankId } = await taughtQuiz(glance, courseSlug, lessonSlug);
  const rows = await glance.sql<{ body: QuestionBody; points: number }>`
    select v.body, v.points
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.bank_id = ${bankId}::uuid and q.retired_at is null order by q.id`;
  return rows.map(({ body, points }, index) => {
    const { prompt: _, ...shown } = shownBody(body, index + 1, true);
    return { position: index + 1, points, answer: null, body: shown };
  });
}
