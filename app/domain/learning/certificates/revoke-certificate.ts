import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { certificateRevoked } from "./events.ts";
import type { RevokeCertificate } from "./schema.ts";

/** The certificate is worth nothing from now on, for good. Revoking it again changes nothing, not even the reason. */
export async function revokeCertificate(
  scope: Scope<Person>,
  { certificateId, reason }: RevokeCertificate,
): Promise<void> {
  ensureMay(scope, "certificate.revoke");
  const { sql, actor, now } = scope;
  const [held] = await sql<Held>`
    select person_id as "personId", course_id as "courseId", program_id as "programId", revoked_at as "revokedAt"
    from certificate where id = ${certificateId}::uuid for update`;
  if (!held) throw new Refusal("missing", "There is no such certificate.");
  const { revokedAt, ...whose } = held;
  if (revokedAt) return;
  await sql`
    update certificate set revoked_at = ${now}::timestamptz, revoked_by = ${actor.personId}::uuid, revoked_why = ${reason}
    where id = ${certificateId}::uuid`;
  await sql`delete from certificate_reminder where certificate_id = ${certificateId}::uuid`;
  await announce(scope, certificateRevoked, { certificateId, ...whose });
}

type Held = {
  personId: string;
  courseId: string | null;
  programId: string | null;
  revokedAt: Date | null;
};
