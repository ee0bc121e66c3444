import { randomInt } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import { deadlineOf, isInTime } from "./attempt.ts";
import { handIn } from "./hand-in.ts";
import type { StartAttempt } from "./schema.ts";
import { shuffled } from "./shuffled.ts";

const SEEDS = 2 ** 32;

/**
 * The learner has an open attempt: the one that was open already, or a new one whose questions, order and
 * deadline are settled now. Refuses when the quiz has closed or no attempt is left.
 */
export async function startAttempt(
  scope: Scope<Person>,
  { courseSlug, lessonSlug }: StartAttempt,
  seed = randomInt(SEEDS),
) {
  ensureMay(scope, "course.study");
  const { personId } = scope.actor;
  const quiz = await askedQuiz(scope, courseSlug, lessonSlug);
  await holdStarts(scope, `attempts ${quiz.id} ${personId}`);
  // Whoever hands in holds the attempt before the enrollment; so does this, or they would wait for each other.
  await attemptsAt(scope, quiz.id, personId);
  await holdEnrollment(scope, personId, quiz.courseId);
  const mine = await attemptsAt(scope, quiz.id, personId);
  const open = mine.find(({ state }) => state === "open");
  if (open && isInTime(open.deadlineAt, scope.now))
    return { courseSlug, lessonSlug, attemptId: open.id };
  if (open) await handIn(scope, open.id);
  ensureAnotherIsAllowed(quiz, mine.filter(({ isCurrent }) => isCurrent).length, scope.now);
  const attemptId = await openAttempt(scope, quiz, mine.length + 1, seed);
  return { courseSlug, lessonSlug, attemptId };
}

/** One start after the other: a second one must find the attempt of the first, to hold it before the enrollment. */
const holdStarts = ({ sql }: Scope, name: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;

type AskedQuiz = Readonly<{
  id: string;
  courseId: string;
  bankId: string;
  draw: number | null;
  attemptsAllowed: number | null;
  limitMinutes: number | null;
  closesAt: Date | null;
  shuffles: boolean;
  passPercent: number;
  extraPercent: number;
}>;

async function askedQuiz({ sql, actor }: Scope<Person>, courseSlug: string, lessonSlug: string) {
  const [quiz] = await sql<AskedQuiz>`
    select q.id, q.course_id as "courseId", q.bank_id as "bankId", q.draw, q.attempts_allowed as "attemptsAllowed",
           q.limit_minutes as "limitMinutes", q.closes_at as "closesAt", q.shuffles, q.pass_percent as "passPercent",
           coalesce((select extra_percent from accommodation where person_id = ${actor.personId}::uuid), 0) as "extraPercent"
    from course c join lesson l on l.course_id = c.id join quiz q on q.lesson_id = l.id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'quiz' and l.retired_at is null`;
  if (!quiz) throw new Refusal("missing", "There is no quiz here yet.");
  return quiz;
}

type Mine = Readonly<{
  id: string;
  state: string;
  deadlineAt: Date | null;
  /** Since the course began, or began again. */
  isCurrent: boolean;
}>;

const attemptsAt = ({ sql }: Scope, quizId: string, personId: string): Promise<Mine[]> => sql<Mine>`
  select a.id, a.state, a.deadline_at as "deadlineAt", a.started_at >= e.period_began_at as "isCurrent"
  from quiz_attempt a join enrollment e on e.person_id = a.person_id and e.course_id = a.course_id
  where a.quiz_id = ${quizId}::uuid and a.person_id = ${personId}::uuid for update of a`;

function ensureAnotherIsAllowed(quiz: AskedQuiz, made: number, now: Date): void {
  if (quiz.closesAt && quiz.closesAt <= now)
    throw new Refusal("gone", "This quiz has closed. Ask your instructor if you missed it.");
  if (quiz.attemptsAllowed !== null && made >= quiz.attemptsAllowed)
    throw new Refusal("limit_reached", "You have used every attempt at this quiz.");
}

type Asked = Readonly<{ id: string; version: number; points: number }>;

async function openAttempt(
  scope: Scope<Person>,
  quiz: AskedQuiz,
  number: number,
  seed: number,
): Promise<string> {
  const { db, now, actor } = scope;
  const asked = await drawn(scope, quiz, seed);
  if (asked.length === 0) throw new Refusal("missing", "There is no question in this quiz yet.");
  const deadlineAt = deadlineOf({ ...quiz, startedAt: now });
  const { id: attemptId } = await db.quizAttempt.create({
    data: {
      ...{ courseId: quiz.courseId, quizId: quiz.id, personId: actor.personId, number },
      ...{ seed: BigInt(seed), shuffles: quiz.shuffles, passPercent: quiz.passPercent },
      ...{
        maxScore: asked.reduce((sum, { points }) => sum + points, 0),
        startedAt: now,
        deadlineAt,
      },
    },
    select: { id: true },
  });
  await db.quizAnswer.createMany({
    data: asked.map(({ id, version }, index) => ({
      ...{ attemptId, position: index + 1, questionId: id, version },
    })),
  });
  if (deadlineAt) await db.quizDeadline.createMany({ data: [{ attemptId, dueAt: deadlineAt }] });
  return attemptId;
}

/** Which questions this attempt asks, in its order. */
async function drawn({ sql }: Scope, quiz: AskedQuiz, seed: number): Promise<readonly Asked[]> {
  const all = await sql<Asked>`
    select q.id, q.version, v.points
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.bank_id = ${quiz.bankId}::uuid and q.retired_at is null order by q.id`;
  const some = shuffled(all, seed).slice(0, quiz.draw ?? all.length);
  return quiz.shuffles ? some : all.filter((question) => some.includes(question));
}
