import type { Scope } from "#tenants/scope.ts";
import { type Earned, vouchFor } from "./vouch-for.ts";
import { holdBook } from "./write-certificate.ts";

type Completed = Readonly<{ personId: string; programId: string }>;

/**
 * Whoever has completed the path holds one certificate for it, for good, and has been written to. Nothing happens where the
 * path has none to give, or when they hold one already.
 */
export async function issuePathCertificate(scope: Scope, completed: Completed): Promise<void> {
  const book = await holdBook(scope);
  const earned = await toVouchFor(scope, completed);
  if (earned) await vouchFor(scope, book, earned);
}

async function toVouchFor({ sql, tenant, now }: Scope, { personId, programId }: Completed) {
  const [earned] = await sql<Earned>`
    select m.person_id as "personId", null as "courseId", m.program_id as "programId", 1 as period, p.name as "personName",
           p.email, g.title as "courseTitle", null as "instructorName", ${now}::timestamptz as "issuedAt",
           (m.completed_at at time zone ${tenant.timeZone})::date::text as "issuedOn", null as "validThrough",
           null as "expiresAt", null as "renewableAt"
    from program_member m join program g on g.id = m.program_id join person p on p.id = m.person_id
    where m.person_id = ${personId}::uuid and m.program_id = ${programId}::uuid
      and m.completed_at is not null and g.certified
      and not exists (
        select from certificate f where f.person_id = m.person_id and f.program_id = m.program_id)`;
  return earned;
}
