import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { finishLesson } from "../finish-lesson.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import type { ReportWatching } from "../schema.ts";
import { grown, type Ranges } from "./ranges.ts";
import { watchRule } from "./watch-rule.ts";
import { percentOf } from "./watching-of.ts";

/** What players may do at most; what is reported late gets a little more. */
const FASTEST = 2;
const GRACE_MS = 5_000;

/**
 * What the learner has watched is added to what was known, and nothing twice; with enough of it the lesson is done.
 * More than time has passed since the last report, at the fastest speed, does not count. Telling it again changes nothing.
 */
export async function reportWatching(
  scope: Scope<Person>,
  { courseSlug, lessonSlug, ranges: told, positionMs }: ReportWatching,
) {
  const { sql, actor, now } = scope;
  const { personId } = actor;
  const [film] = await sql<{ lessonId: string; courseId: string }>`
    select l.id as "lessonId", l.course_id as "courseId" from lesson l join course c on c.id = l.course_id
    where c.slug = ${courseSlug} and l.slug = ${lessonSlug} and l.kind = 'video' and l.retired_at is null`;
  if (!film) throw new Refusal("missing", "There is no such film.");
  const { lessonId, courseId } = film;
  await holdEnrollment(scope, personId, courseId);
  const rule = await watchRule(scope, lessonId);
  const [before] = await sql<{ ranges: Ranges; reportedAt: Date }>`
    select ranges, reported_at as "reportedAt" from lesson_watch
    where person_id = ${personId}::uuid and lesson_id = ${lessonId}::uuid`;
  const passedMs = before ? Math.max(0, now.getTime() - before.reportedAt.getTime()) : 0;
  const mostMs = passedMs * FASTEST + GRACE_MS;
  const known = before?.ranges ?? [];
  const ranges = rule ? grown({ known, told, lengthMs: rule.lengthMs, mostMs }) : known;
  const position = rule ? Math.min(positionMs, rule.lengthMs) : positionMs;
  await sql`
    insert into lesson_watch (person_id, course_id, lesson_id, ranges, position_ms, reported_at)
    values (${personId}::uuid, ${courseId}::uuid, ${lessonId}::uuid, ${JSON.stringify(ranges)}::jsonb,
            ${position}::integer, ${now}::timestamptz)
    on conflict on constraint lesson_watch_pkey do update set
      ranges = excluded.ranges, position_ms = excluded.position_ms,
      reported_at = greatest(lesson_watch.reported_at, excluded.reported_at)`;
  const percent = rule ? percentOf(ranges, rule.lengthMs) : 0;
  const done = rule !== null && percent >= rule.percent;
  if (done) await finishLesson(scope, { personId, courseId, lessonId });
  return { percent, done };
}
