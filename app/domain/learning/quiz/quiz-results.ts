import type { Glance } from "#tenants/scope.ts";
import { taughtQuiz } from "./taught-quiz.ts";
import type { AttemptState } from "./words.ts";

type Tried = Readonly<{
  id: string;
  person: string;
  number: number;
  state: AttemptState;
  percent: number | null;
  passedAt: Date | null;
  startedAt: Date;
  /** Passed by a key that was corrected since. */
  keptPass: boolean;
}>;

type Answered = Readonly<{
  id: string;
  question: string;
  answers: number;
  /** Whole percent of its points that it earned on the average; null before anything is judged. */
  percent: number | null;
}>;

const MOST = 500;

/** How a quiz went: its attempts, the last first, and how well each question was answered. */
export async function quizResults(glance: Glance, courseSlug: string, lessonSlug: string) {
  const { quizId } = await taughtQuiz(glance, courseSlug, lessonSlug);
  const attempts = await glance.sql<Tried>`
    select t.id, p.name as person, t.number, t.state, floor(t.score * 100.0 / t.max_score)::integer as percent,
           t.passed_at as "passedAt", t.started_at as "startedAt",
           coalesce(t.passed_at is not null and t.score * 100 < t.pass_percent * t.max_score, false) as "keptPass"
    from quiz_attempt t join person p on p.id = t.person_id
    where t.quiz_id = ${quizId}::uuid order by t.id desc limit ${MOST}`;
  const questions = await glance.sql<Answered>`
    select a.question_id as id, left(max(n.body ->> 'prompt'), 120) as question, count(*)::integer as answers,
           round(avg(a.score * 100.0 / v.points))::integer as percent
    from quiz_attempt t join quiz_answer a on a.attempt_id = t.id and t.state <> 'open'
    join question_version v on v.question_id = a.question_id and v.number = a.version
    join question q on q.id = a.question_id
    join question_version n on n.question_id = q.id and n.number = q.version
    where t.quiz_id = ${quizId}::uuid group by a.question_id order by a.question_id`;
  return { attempts, questions };
}

/** Who has extra time among the learners of the course. */
export async function extraTimes(glance: Glance, courseSlug: string, lessonSlug: string) {
  const { courseId } = await taughtQuiz(glance, courseSlug, lessonSlug);
  return glance.sql<{ id: string; name: string; email: string; extraPercent: number }>`
    select p.id, p.name, p.email, a.extra_percent as "extraPercent"
    from accommodation a join person p on p.id = a.person_id
    join enrollment e on e.person_id = p.id and e.course_id = ${courseId}::uuid order by p.name, p.id`;
}
