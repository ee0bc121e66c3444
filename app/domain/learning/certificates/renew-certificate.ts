import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { RenewCertificate } from "./schema.ts";

/**
 * The course begins again for this learner, and completing it brings the next certificate. What was done before is
 * kept beside. Refuses before its time, and what cannot be renewed; doing it twice begins again once.
 */
export async function renewCertificate(
  scope: Scope<Person>,
  { certificateId }: RenewCertificate,
): Promise<{ courseSlug: string }> {
  const { courseId, courseSlug, ...held } = await heldFor(scope, certificateId);
  if (held.period < held.enrolledPeriod || !held.isCompleted) return { courseSlug };
  if (!held.renewableAt)
    throw new Refusal("conflict", "This certificate cannot be renewed by taking the course again.");
  if (held.renewableAt > scope.now)
    throw new Refusal("conflict", "It is too early to renew this certificate.");
  await beginAgain(scope, courseId);
  return { courseSlug };
}

type Held = Readonly<{
  courseId: string;
  courseSlug: string;
  period: number;
  enrolledPeriod: number;
  isCompleted: boolean;
  renewableAt: Date | null;
}>;

async function heldFor({ sql, actor }: Scope<Person>, certificateId: string): Promise<Held> {
  const [held] = await sql<Held>`
    select f.course_id as "courseId", c.slug as "courseSlug", f.period, e.period as "enrolledPeriod",
           e.completed_at is not null as "isCompleted", f.renewable_at as "renewableAt"
    from certificate f join course c on c.id = f.course_id
    join enrollment e on e.person_id = f.person_id and e.course_id = f.course_id
    where f.id = ${certificateId}::uuid and f.person_id = ${actor.personId}::uuid
      and f.superseded_at is null and f.revoked_at is null and e.left_at is null
    for update of e`;
  if (!held)
    throw new Refusal(
      "missing",
      "There is no such certificate among yours, or you have left its course.",
    );
  return held;
}

async function beginAgain({ sql, actor, now }: Scope<Person>, courseId: string): Promise<void> {
  await sql`
    with done as (
      delete from lesson_completion where person_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid
      returning person_id, course_id, lesson_id, completed_at)
    insert into lesson_completed_before (person_id, course_id, lesson_id, period, completed_at)
    select d.person_id, d.course_id, d.lesson_id, e.period, d.completed_at
    from done d join enrollment e on e.person_id = d.person_id and e.course_id = d.course_id`;
  await sql`
    delete from lesson_watch where person_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid`;
  await sql`
    update enrollment set period = period + 1, period_began_at = ${now}::timestamptz, completed_at = null,
      last_lesson_id = null, due_on = null, extended_to = null
    where person_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid`;
}
