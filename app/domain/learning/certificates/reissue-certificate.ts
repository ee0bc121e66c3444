import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Standing, stateOf } from "./certificate.ts";
import { certificateReissued } from "./events.ts";
import type { ReissueCertificate } from "./schema.ts";
import { holdBook, type Vouched, writeCertificate } from "./write-certificate.ts";

/**
 * Another certificate says the same under the name that the person has now, and the old one says that it was replaced.
 * Refuses where the name is the same, and what was revoked. Asking twice reissues once.
 */
export async function reissueCertificate(
  scope: Scope<Person>,
  { certificateId }: ReissueCertificate,
): Promise<void> {
  const { sql, now } = scope;
  const book = await holdBook(scope);
  const held = await heldBy(scope, certificateId);
  const state = stateOf(held, now);
  if (state === "superseded") return;
  if (state === "revoked")
    throw new Refusal("gone", "This certificate was revoked. It is not issued again.");
  const { name, expiresAt, revokedAt: _, supersededAt: __, ...vouched } = held;
  if (name === vouched.personName)
    throw new Refusal(
      "conflict",
      "It has your name already. Change your name in your account first.",
    );
  await sql`update certificate set superseded_at = ${now}::timestamptz where id = ${certificateId}::uuid`;
  const { id } = await writeCertificate(scope, book, { ...vouched, expiresAt, personName: name });
  await sql`
    with due as (delete from certificate_reminder where certificate_id = ${certificateId}::uuid returning due_at)
    insert into certificate_reminder (certificate_id, due_at) select ${id}::uuid, due_at from due`;
  const { personId, courseId, programId } = vouched;
  const whose = { personId, courseId, programId };
  await announce(scope, certificateReissued, { certificateId: id, ...whose });
}

async function heldBy({ sql, actor }: Scope<Person>, certificateId: string) {
  const [held] = await sql<Vouched & Standing & { name: string }>`
    select f.person_id as "personId", f.course_id as "courseId", f.program_id as "programId", f.period, f.person_name as "personName",
           f.course_title as "courseTitle", f.instructor_name as "instructorName", f.issued_at as "issuedAt",
           f.issued_on::text as "issuedOn", f.valid_through::text as "validThrough", f.expires_at as "expiresAt",
           f.renewable_at as "renewableAt", f.revoked_at as "revokedAt", f.superseded_at as "supersededAt", p.name
    from certificate f join person p on p.id = f.person_id
    where f.id = ${certificateId}::uuid and f.person_id = ${actor.personId}::uuid for update of f`;
  if (!held) throw new Refusal("missing", "There is no such certificate among yours.");
  return held;
}
