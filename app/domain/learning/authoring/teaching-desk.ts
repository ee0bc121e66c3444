import { may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type TeachingTask = Readonly<{
  kind: "essays" | "withdrawn" | "reviews";
  courseSlug: string;
  course: string;
  /** Where the essays are; null for a task of the whole course. */
  lessonSlug: string | null;
  count: number;
}>;

const MOST = 20;

/**
 * What waits for this author: essays to read, new reviews without a reply, courses that a moderator took out of the
 * catalog. Of all authors for whoever looks after all.
 */
export const teachingDesk = ({
  sql,
  actor,
}: Glance<Person>): Promise<TeachingTask[]> => sql<TeachingTask>`
  with taught as (
    select id, slug, title, state, withdrawn_by, appealed_at from course
    where author_id = ${actor.personId}::uuid or ${may(actor, "course.moderate")}
  )
  select 'essays' as kind, c.slug as "courseSlug", c.title as course, l.slug as "lessonSlug", count(*)::integer as count
  from taught c join lesson l on l.course_id = c.id join quiz q on q.lesson_id = l.id
  join quiz_attempt t on t.quiz_id = q.id and t.state = 'submitted'
  join quiz_answer a on a.attempt_id = t.id and a.score is null
  group by c.slug, c.title, l.slug
  union all
  select 'reviews', c.slug, c.title, null, count(*)::integer
  from taught c join review r on r.course_id = c.id and r.state = 'shown' and r.reply = '' and r.words <> ''
  group by c.slug, c.title
  union all
  select 'withdrawn', slug, title, null, 1 from taught
  where state = 'withdrawn' and withdrawn_by = 'moderator' and appealed_at is null
  order by kind, course limit ${MOST}`;
