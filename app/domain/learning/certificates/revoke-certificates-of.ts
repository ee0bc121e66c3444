import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { certificateRevoked } from "./events.ts";

type Revoking = Readonly<{ personId: string; vouchedId: string; since: Date; reason: string }>;

/** What this person was given for the course or path since then is worth nothing from now on, for good. */
export async function revokeCertificatesOf(
  scope: Scope,
  { personId, vouchedId, since, reason }: Revoking,
): Promise<void> {
  const { sql, now } = scope;
  const revoked = await sql<{
    certificateId: string;
    courseId: string | null;
    programId: string | null;
  }>`
    update certificate set revoked_at = ${now}::timestamptz, revoked_why = ${reason}
    where person_id = ${personId}::uuid and coalesce(course_id, program_id) = ${vouchedId}::uuid
      and issued_at >= ${since}::timestamptz and revoked_at is null
    returning id as "certificateId", course_id as "courseId", program_id as "programId"`;
  for (const { certificateId, ...vouched } of revoked) {
    await sql`delete from certificate_reminder where certificate_id = ${certificateId}::uuid`;
    await announce(scope, certificateRevoked, { certificateId, personId, ...vouched });
  }
}
