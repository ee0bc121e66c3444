import type { Scope } from "#tenants/scope.ts";
import { type Earned, vouchFor } from "./vouch-for.ts";
import { holdBook } from "./write-certificate.ts";

type Completed = Readonly<{ personId: string; courseId: string }>;

/**
 * Whoever has completed the course holds one certificate for it, and has been written to. Nothing happens where the
 * course has none to give, or when there is one for this completion already.
 */
export async function issueCertificate(scope: Scope, completed: Completed): Promise<void> {
  const book = await holdBook(scope);
  const earned = await toVouchFor(scope, completed);
  if (earned) await vouchFor(scope, book, earned);
}

/** What is to be said of this completion; nothing if it has been said or the course has no certificate. */
async function toVouchFor({ sql, tenant, now }: Scope, { personId, courseId }: Completed) {
  const [earned] = await sql<Earned>`
    with days as (
      select e.person_id, e.course_id, e.period, g.renew_days, e.completed_at,
             (e.completed_at at time zone ${tenant.timeZone})::date as issued_on,
             ((e.completed_at at time zone ${tenant.timeZone})::date + make_interval(months => g.valid_months))::date as last
      from enrollment e left join course_certificate g on g.course_id = e.course_id
      where e.person_id = ${personId}::uuid and e.course_id = ${courseId}::uuid
        and e.completed_at is not null and coalesce(g.offered, true)
    ), ends as (
      select *, (last + 1)::timestamp at time zone ${tenant.timeZone} as expires_at from days
    )
    select d.person_id as "personId", d.course_id as "courseId", null as "programId", d.period, p.name as "personName", p.email,
           c.title as "courseTitle", a.name as "instructorName", ${now}::timestamptz as "issuedAt",
           d.issued_on::text as "issuedOn", d.last::text as "validThrough", d.expires_at as "expiresAt",
           d.expires_at - make_interval(days => d.renew_days) as "renewableAt"
    from ends d join person p on p.id = d.person_id join course c on c.id = d.course_id
    left join person a on a.id = c.author_id
    where not exists (
      select from certificate f
      where f.person_id = d.person_id and f.course_id = d.course_id and f.period = d.period)`;
  return earned;
}
