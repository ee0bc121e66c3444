import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { reviewWritten } from "./events.ts";
import { changeRating, heldCourse } from "./held-course.ts";
import { hasSeenEnough, isEditable } from "./review.ts";
import type { WriteReview } from "./schema.ts";

/**
 * The learner's one review of the course says this; for thirty days it may be changed. Refuses before a tenth
 * of the course is done, and on one's own course. The same again changes nothing.
 */
export async function writeReview(scope: Scope<Person>, { body, rating, ...named }: WriteReview) {
  ensureMay(scope, "course.study");
  const { sql, now } = scope;
  const { personId } = scope.actor;
  const { id: courseId, slug: courseSlug, authorId } = await heldCourse(scope, named);
  if (authorId === personId)
    throw new Refusal("forbidden", "You wrote this course; others review it.");
  const [kept] = await sql<Kept>`
    select id, rating, words, state, written_at as "writtenAt" from review
    where course_id = ${courseId}::uuid and person_id = ${personId}::uuid`;
  if (!kept) return first(scope, { courseId, courseSlug, rating, body });
  const done = { courseSlug, reviewId: kept.id };
  if (kept.rating === rating && kept.words === body) return done;
  if (!isEditable(kept.writtenAt, now))
    throw new Refusal("gone", "A review can be changed for 30 days. Yours stays as it is.");
  await sql`
    update review set rating = ${rating}::integer, words = ${body}, edited_at = ${now}::timestamptz
    where id = ${kept.id}::uuid`;
  if (kept.state === "shown")
    await changeRating(scope, courseId, { sum: rating - kept.rating, count: 0 });
  return done;
}

type Kept = Readonly<{
  id: string;
  rating: number;
  words: string;
  state: "shown" | "hidden";
  writtenAt: Date;
}>;

type New = Readonly<{ courseId: string; courseSlug: string; rating: number; body: string }>;

async function first(scope: Scope<Person>, { courseId, courseSlug, rating, body }: New) {
  const { personId } = scope.actor;
  await ensureSeenEnough(scope, courseId);
  const { id: reviewId } = await scope.db.review.create({
    data: { courseId, personId, rating, words: body, writtenAt: scope.now },
    select: { id: true },
  });
  await changeRating(scope, courseId, { sum: rating, count: 1 });
  await announce(scope, reviewWritten, { personId, courseId, reviewId });
  return { courseSlug, reviewId };
}

async function ensureSeenEnough({ sql, actor }: Scope<Person>, courseId: string): Promise<void> {
  const [progress] = await sql<{ done: number; lessons: number }>`
    select count(d.lesson_id)::integer as done, count(*)::integer as lessons
    from enrollment e join lesson l on l.course_id = e.course_id and l.retired_at is null
    left join lesson_completion d on d.lesson_id = l.id and d.person_id = e.person_id
    where e.course_id = ${courseId}::uuid and e.person_id = ${actor.personId}::uuid`;
  if (progress && hasSeenEnough(progress.done, progress.lessons)) return;
  throw new Refusal("forbidden", "Complete a tenth of the course first; then say what you think.");
}
