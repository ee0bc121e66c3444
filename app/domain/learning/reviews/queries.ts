import { z } from "zod";
import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import { hasSeenEnough, isEditable } from "./review.ts";

export type ReviewView = Readonly<{
  id: string;
  person: string;
  rating: number;
  words: string;
  writtenAt: Date;
  editedAt: Date | null;
  reply: string;
  repliedAt: Date | null;
}>;

const SIZE = 10;

type Named = Readonly<{ courseSlug?: string; courseId?: string | null }>;
type Course = Readonly<{ id: string; slug: string; title: string; authorId: string | null }>;

async function courseOf({ sql }: Glance, { courseSlug, courseId }: Named): Promise<Course> {
  const id = z.uuid().safeParse(courseId).data ?? null;
  const [course] = await sql<Course>`
    select id, slug, title, author_id as "authorId" from course
    where (slug = ${courseSlug ?? null} or id = ${id}::uuid) and state = 'published'`;
  if (!course) throw new Refusal("missing", "There is no such course.");
  return course;
}

/** What learners say of a course, the latest first, and what it comes to: how many gave how many stars. */
export async function courseReviews(glance: Glance, named: Named, asked: Asked) {
  const { id, slug, title, authorId } = await courseOf(glance, named);
  const stars = await glance.sql<{ rating: number; count: number }>`
    select rating, count(*)::integer as count from review
    where course_id = ${id}::uuid and state = 'shown' group by rating`;
  const histogram = [5, 4, 3, 2, 1].map((rating) => ({
    rating,
    count: stars.find((one) => one.rating === rating)?.count ?? 0,
  }));
  const count = histogram.reduce((sum, one) => sum + one.count, 0);
  const total = histogram.reduce((sum, one) => sum + one.count * one.rating, 0);
  return {
    course: { id, slug, title },
    histogram,
    count,
    /** Hundredths of a star, rounded down; null without a review. */
    average: count > 0 ? Math.floor((total * 100) / count) : null,
    mayReply: mayWriteOn(glance.actor, { authorId }),
    page: await reviewPage(glance, id, asked),
  };
}

async function reviewPage(
  { sql }: Glance,
  courseId: string,
  asked: Asked,
): Promise<Page<ReviewView>> {
  const { after, before } = asked;
  const rows = await sql<ReviewView>`
    select r.id, p.name as person, r.rating, r.words, r.written_at as "writtenAt", r.edited_at as "editedAt",
           r.reply, r.replied_at as "repliedAt"
    from review r join person p on p.id = r.person_id
    where r.course_id = ${courseId}::uuid and r.state = 'shown'
      and (${after}::uuid is null or r.id < ${after}::uuid)
      and (${before}::uuid is null or r.id > ${before}::uuid)
    order by case when ${before}::uuid is null then r.id end desc, r.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

type Mine = Readonly<{ id: string; rating: number; words: string; writtenAt: Date; state: string }>;

/** Whoever asks and their review of the course: what it says, and whether they may write or change it. */
export async function myReview({ sql, actor, now }: Glance, courseSlug: string) {
  if (actor.kind !== "person") return { mine: null, mayWrite: false };
  const [mine] = await sql<Mine>`
    select r.id, r.rating, r.words, r.written_at as "writtenAt", r.state from review r join course c on c.id = r.course_id
    where c.slug = ${courseSlug} and r.person_id = ${actor.personId}::uuid`;
  if (mine) return { mine, mayWrite: isEditable(mine.writtenAt, now) };
  const [progress] = await sql<{ done: number; lessons: number; isOwn: boolean }>`
    select count(d.lesson_id)::integer as done, count(*)::integer as lessons,
           coalesce(bool_or(c.author_id = e.person_id), false) as "isOwn"
    from course c join enrollment e on e.course_id = c.id
    join lesson l on l.course_id = c.id and l.retired_at is null
    left join lesson_completion d on d.lesson_id = l.id and d.person_id = e.person_id
    where c.slug = ${courseSlug} and e.person_id = ${actor.personId}::uuid`;
  const mayWrite =
    progress !== undefined && !progress.isOwn && hasSeenEnough(progress.done, progress.lessons);
  return { mine: null, mayWrite };
}

/** One review that is shown, for a page that asks something about it. */
export async function reviewOf(
  { sql, actor }: Glance,
  courseSlug: string,
  reviewId: string,
): Promise<ReviewView & Readonly<{ mayReply: boolean }>> {
  const [review] = await sql<ReviewView & { authorId: string | null }>`
    select r.id, p.name as person, r.rating, r.words, r.written_at as "writtenAt", r.edited_at as "editedAt",
           r.reply, r.replied_at as "repliedAt", c.author_id as "authorId"
    from review r join person p on p.id = r.person_id join course c on c.id = r.course_id
    where c.slug = ${courseSlug} and r.id::text = ${reviewId} and r.state = 'shown'`;
  if (!review) throw new Refusal("missing", "There is no such review.");
  const { authorId, ...shown } = review;
  return { ...shown, mayReply: mayWriteOn(actor, { authorId }) };
}

type Reported = Readonly<{
  id: string;
  course: string;
  person: string;
  rating: number;
  words: string;
  reasons: readonly string[];
  since: Date;
}>;

/** The reviews that somebody has reported and nobody has looked at, the longest waiting first. */
export const reportedReviews = ({ sql }: Glance): Promise<Reported[]> => sql<Reported>`
  select r.id, c.title as course, p.name as person, r.rating, r.words,
         array_agg(t.reason order by t.reported_at) as reasons, min(t.reported_at) as since
  from review_report t join review r on r.id = t.review_id join course c on c.id = r.course_id
  join person p on p.id = r.person_id
  where t.settled_at is null group by r.id, c.title, p.name, r.rating, r.words
  order by min(t.reported_at), r.id limit 100`;
