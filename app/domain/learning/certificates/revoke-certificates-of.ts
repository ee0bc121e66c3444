import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { certificateRevoked } from "./events.ts";

type Revoking = Readonly<{ personId: string; courseId: string; since: Date; reason: string }>;

/** What this person was given for the course since then is worth nothing from now on, for good. */
export async function revokeCertificatesOf(
  scope: Scope,
  { personId, courseId, since, reason }: Revoking,
): Promise<void> {
  const { sql, now } = scope;
  const revoked = await sql<{ certificateId: string }>`
    update certificate set revoked_at = ${now}::timestamptz, revoked_why = ${reason}
    where person_id = ${personId}::uuid and course_id = ${courseId}::uuid and issued_at >= ${since}::timestamptz
      and revoked_at is null
    returning id as "certificateId"`;
  for (const { certificateId } of revoked) {
    await sql`delete from certificate_reminder where certificate_id = ${certificateId}::uuid`;
    await announce(scope, certificateRevoked, { certificateId, personId, courseId });
  }
}
