import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { taughtQuiz } from "./taught-quiz.ts";

type Waiting = Readonly<{
  attemptId: string;
  position: number;
  person: string;
  question: string;
  submittedAt: Date;
}>;

const MOST = 200;

/** The essays of a quiz that wait to be read, the oldest first. */
export async function essaysToGrade(glance: Glance, courseSlug: string, lessonSlug: string) {
  const { quizId } = await taughtQuiz(glance, courseSlug, lessonSlug);
  return glance.sql<Waiting>`
    select t.id as "attemptId", a.position, p.name as person, left(v.body ->> 'prompt', 120) as question,
           t.submitted_at as "submittedAt"
    from quiz_attempt t join person p on p.id = t.person_id join quiz_answer a on a.attempt_id = t.id
    join question_version v on v.question_id = a.question_id and v.number = a.version
    where t.quiz_id = ${quizId}::uuid and t.state = 'submitted' and a.score is null
    order by t.submitted_at, t.id, a.position limit ${MOST}`;
}

type Essay = Readonly<{
  person: string;
  html: string;
  text: string;
  guidance: string;
  points: number;
  score: number | null;
  comment: string;
}>;

/** One essay with what its author said to look for. */
export async function essayToGrade(
  glance: Glance,
  named: Readonly<Record<"courseSlug" | "lessonSlug" | "attemptId" | "position", string>>,
): Promise<Essay> {
  const { quizId } = await taughtQuiz(glance, named.courseSlug, named.lessonSlug);
  const [essay] = await glance.sql<Essay>`
    select p.name as person, v.body ->> 'html' as html, coalesce(a.answer ->> 'text', '') as text,
           v.key ->> 'guidance' as guidance, v.points, a.score, a.comment
    from quiz_attempt t join person p on p.id = t.person_id join quiz_answer a on a.attempt_id = t.id
    join question_version v on v.question_id = a.question_id and v.number = a.version
    where t.id::text = ${named.attemptId} and a.position::text = ${named.position}
      and t.quiz_id = ${quizId}::uuid and t.state <> 'open' and v.body ->> 'kind' = 'essay'`;
  if (!essay) throw new Refusal("missing", "There is no such essay in this quiz.");
  return essay;
}
