import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import type { Completion, Success } from "./said.ts";

/** How far one learner has come in one package of a lesson; the score of 1. */
export type PackageAttempt = Readonly<{
  id: string;
  person: string;
  completion: Completion;
  success: Success;
  score: number | null;
  seconds: number;
  startedAt: Date;
  lastAt: Date;
  /** An earlier package than the one that the lesson plays now. */
  isEarlier: boolean;
}>;

const MOST = 500;

/** The attempts at a lesson's packages, the last first, for whoever writes the course. To others there are none. */
export async function packageAttempts(
  { sql, actor }: Glance,
  courseSlug: string,
  lessonId: string,
) {
  const [lesson] = await sql<{ authorId: string | null; course: string; title: string }>`
    select c.author_id as "authorId", c.title as course, l.title
    from course c join draft_lesson l on l.course_id = c.id
    where c.slug = ${courseSlug} and l.id::text = ${lessonId} and l.kind = 'scorm'`;
  if (!lesson || !mayWriteOn(actor, lesson))
    throw new Refusal("missing", "There is no such lesson among those that you write.");
  const attempts = await sql<PackageAttempt>`
    select a.id, p.name as person, a.completion, a.success, a.score, a.seconds, a.started_at as "startedAt",
           a.last_at as "lastAt", a.package_id::text is distinct from l.settings -> 'package' ->> 'packageId' as "isEarlier"
    from scorm_attempt a join person p on p.id = a.person_id join lesson l on l.id = a.lesson_id
    where a.lesson_id::text = ${lessonId} order by a.last_at desc, a.id limit ${MOST}`;
  return {
    course: { slug: courseSlug, title: lesson.course },
    title: lesson.title,
    lessonId,
    attempts,
  };
}
