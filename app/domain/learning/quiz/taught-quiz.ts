import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";

export type TaughtQuiz = Readonly<{
  courseId: string;
  courseTitle: string;
  lessonId: string;
  title: string;
  /** Null until its rules have been set. */
  quizId: string | null;
  bankId: string | null;
}>;

/** The quiz that this lesson is, for whoever writes the course. To others it is as if there were none. */
export async function taughtQuiz(
  { sql, actor }: Glance,
  courseSlug: string,
  lessonSlug: string,
): Promise<TaughtQuiz> {
  const [found] = await sql<TaughtQuiz & { authorId: string | null }>`
    select c.id as "courseId", c.title as "courseTitle", c.author_id as "authorId", l.id as "lessonId", l.title,
           q.id as "quizId", q.bank_id as "bankId"
    from course c join draft_lesson l on l.course_id = c.id left join quiz q on q.lesson_id = l.id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'quiz'`;
  if (!found || !mayWriteOn(actor, found))
    throw new Refusal("missing", "There is no such quiz among those that you write.");
  const { authorId: _, ...quiz } = found;
  return quiz;
}
