import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { percentScored } from "./attempt.ts";
import type { AttemptState } from "./words.ts";

type Cover = Readonly<{
  courseTitle: string;
  title: string;
  /** Null until its author has set it up. */
  quizId: string | null;
  questions: number;
  attemptsAllowed: number | null;
  limitMinutes: number | null;
  extraPercent: number;
  closesAt: Date | null;
  passPercent: number;
  /** When the learner took up the course, or took it up again. */
  beganAt: Date;
}>;

type Made = Readonly<{
  id: string;
  number: number;
  state: AttemptState;
  score: number | null;
  maxScore: number;
  startedAt: Date;
  deadlineAt: Date | null;
  passedAt: Date | null;
}>;

/** A quiz before it is begun: its rules, and this learner's attempts, the last first. */
export async function quizCover(
  { sql, actor, now }: Glance<Person>,
  courseSlug: string,
  lessonSlug: string,
) {
  const [cover] = await sql<Cover>`
    select c.title as "courseTitle", l.title, q.id as "quizId", q.attempts_allowed as "attemptsAllowed",
           q.limit_minutes as "limitMinutes", q.closes_at as "closesAt", coalesce(q.pass_percent, 0) as "passPercent",
           e.period_began_at as "beganAt", coalesce((select extra_percent from accommodation a where a.person_id = e.person_id), 0) as "extraPercent",
           (select least(count(*), q.draw)::integer from question n where n.bank_id = q.bank_id and n.retired_at is null) as questions
    from course c join enrollment e on e.course_id = c.id and e.person_id = ${actor.personId}::uuid and e.left_at is null
    join lesson l on l.course_id = c.id left join quiz q on q.lesson_id = l.id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'quiz' and l.retired_at is null`;
  if (!cover) throw new Refusal("missing", "There is no such quiz in your courses.");
  const made = await sql<Made>`
    select id, number, state, score, max_score as "maxScore", started_at as "startedAt",
           deadline_at as "deadlineAt", passed_at as "passedAt"
    from quiz_attempt where quiz_id = ${cover.quizId}::uuid and person_id = ${actor.personId}::uuid
    order by number desc`;
  const attempts = made.map(({ score, maxScore, ...attempt }) => ({
    ...attempt,
    percent: score === null ? null : percentScored(score, maxScore),
  }));
  const open = attempts.find(({ state }) => state === "open") ?? null;
  const current = attempts.filter(({ startedAt }) => startedAt >= cover.beganAt);
  const left = attemptsLeft(cover.attemptsAllowed, current.length);
  const hasClosed = cover.closesAt !== null && cover.closesAt <= now;
  const passed = current.some(({ passedAt }) => passedAt !== null);
  return { ...cover, courseSlug, lessonSlug, attempts, open, left, hasClosed, passed };
}

/** How many more attempts may be begun; null when nobody counts. */
export const attemptsLeft = (allowed: number | null, made: number): number | null =>
  allowed === null ? null : Math.max(0, allowed - made);
