import { z } from "zod";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { percentScored, showsFeedback } from "./attempt.ts";
import type { QuestionAnswer, QuestionBody, QuestionKey } from "./question.ts";
import { attemptsLeft } from "./quiz-cover.ts";
import { saidAnswer, saidKey } from "./said-answer.ts";
import { shownBody } from "./shown-body.ts";
import type { AttemptState, FeedbackRule } from "./words.ts";

type Attempt = Readonly<{
  id: string;
  number: number;
  state: AttemptState;
  seed: bigint;
  shuffles: boolean;
  score: number | null;
  maxScore: number;
  passPercent: number;
  deadlineAt: Date | null;
  submittedAt: Date | null;
  passedAt: Date | null;
  courseSlug: string;
  courseTitle: string;
  lessonSlug: string;
  title: string;
  oneByOne: boolean;
  rule: FeedbackRule;
  closesAt: Date | null;
  attemptsAllowed: number | null;
  made: number;
  hasPassed: boolean;
}>;

async function ownAttempt({ sql, actor }: Glance<Person>, named: unknown): Promise<Attempt> {
  const attemptId = z.uuid().safeParse(named).data ?? null;
  const [attempt] = await sql<Attempt>`
    select t.id, t.number, t.state, t.seed, t.shuffles, t.score, t.max_score as "maxScore",
           t.pass_percent as "passPercent", t.deadline_at as "deadlineAt", t.submitted_at as "submittedAt",
           t.passed_at as "passedAt", c.slug as "courseSlug", c.title as "courseTitle", l.slug as "lessonSlug", l.title,
           q.one_by_one as "oneByOne", q.feedback as rule, q.closes_at as "closesAt",
           q.attempts_allowed as "attemptsAllowed", m.made, m.passed as "hasPassed"
    from quiz_attempt t join quiz q on q.id = t.quiz_id join course c on c.id = t.course_id
    join lesson l on l.id = q.lesson_id
    cross join lateral (
      select count(*)::integer as made, coalesce(bool_or(o.passed_at is not null), false) as passed
      from quiz_attempt o join enrollment e on e.person_id = o.person_id and e.course_id = o.course_id
      where o.quiz_id = t.quiz_id and o.person_id = t.person_id and o.started_at >= e.period_began_at) m
    where t.id = ${attemptId}::uuid and t.person_id = ${actor.personId}::uuid`;
  if (!attempt) throw new Refusal("missing", "There is no such attempt of yours.");
  return attempt;
}

type Row = Readonly<{
  position: number;
  body: QuestionBody;
  answer: QuestionAnswer | null;
  points: number;
  comment: string;
  savedAt: Date | null;
}>;

const asked = ({ sql }: Glance, attemptId: string): Promise<Row[]> => sql<Row>`
  select a.position, v.body, a.answer, v.points, a.comment, a.saved_at as "savedAt"
  from quiz_answer a join question_version v on v.question_id = a.question_id and v.number = a.version
  where a.attempt_id = ${attemptId}::uuid order by a.position`;

/**
 * An attempt as its learner may see it now: open, with its questions; or handed in, with its score and, when the
 * feedback rule allows, what was right. No key is read before that.
 */
export async function attemptPage(glance: Glance<Person>, attemptId: unknown) {
  const { seed, shuffles, rule, made, ...attempt } = await ownAttempt(glance, attemptId);
  const rows = await asked(glance, attempt.id);
  const head = {
    ...attempt,
    now: glance.now,
    left: attemptsLeft(attempt.attemptsAllowed, made),
    percent: attempt.score === null ? null : percentScored(attempt.score, attempt.maxScore),
  };
  if (attempt.state === "open") {
    const questions = rows.map((row) => sheetOf(row, Number(seed), shuffles));
    return { ...head, questions, results: null, showsKeys: false };
  }
  const showsKeys = showsFeedback({ ...head, rule, attemptsLeft: head.left });
  const judged = showsKeys ? await keysOf(glance, attempt.id) : [];
  return { ...head, questions: null, showsKeys, results: rows.map((row) => resultOf(row, judged)) };
}

const sheetOf = ({ position, body, answer, points }: Row, seed: number, shuffles: boolean) => {
  const { prompt: _, ...shown } = shownBody(body, seed + position, shuffles);
  return { position, points, answer, body: shown };
};
export type SheetQuestion = ReturnType<typeof sheetOf>;

type Judged = Readonly<{
  position: number;
  score: number | null;
  key: QuestionKey;
  explanation: string;
}>;

/** The keys that the answers were judged by; for what waits for a reader, the newest. */
const keysOf = ({ sql }: Glance, attemptId: string): Promise<Judged[]> => sql<Judged>`
  select a.position, a.score, v.key, v.explanation
  from quiz_answer a join question_version v
    on v.question_id = a.question_id and v.number = coalesce(a.judged_by, a.version)
  where a.attempt_id = ${attemptId}::uuid`;

function resultOf({ position, body, answer, points, comment }: Row, judged: readonly Judged[]) {
  const by = judged.find((one) => one.position === position);
  return {
    ...{ position, points, comment, kind: body.kind, html: body.html },
    given: saidAnswer(body, answer),
    judged: by && {
      score: by.score,
      right: saidKey(body, by.key),
      explanation: by.explanation,
    },
  };
}
export type QuestionResult = ReturnType<typeof resultOf>;

/** What is left open before an attempt is handed in. */
export async function attemptReview(glance: Glance<Person>, attemptId: unknown) {
  const attempt = await ownAttempt(glance, attemptId);
  const rows = await asked(glance, attempt.id);
  const { id, state, title, courseSlug, courseTitle, lessonSlug, deadlineAt, oneByOne } = attempt;
  return {
    ...{ id, state, title, courseSlug, courseTitle, lessonSlug, deadlineAt, oneByOne },
    questions: rows.map(({ position, answer }) => ({ position, isAnswered: answer !== null })),
  };
}
