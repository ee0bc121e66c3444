import { postLetter } from "#app/domain/identity/post-letter.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { endingLetter } from "./letters.ts";

/** Whoever holds this certificate has been written to, once, that it ends; nobody is where it no longer holds. */
export async function remindOfEnding(scope: Scope, certificateId: string): Promise<void> {
  const { sql, tenant } = scope;
  const due = await sql`
    delete from certificate_reminder where certificate_id = ${certificateId}::uuid returning certificate_id`;
  const ending = await endingOf(scope, certificateId);
  if (due.length === 0 || !ending) return;
  const { email, courseTitle, validThrough, isRenewable } = ending;
  const day = new Intl.DateTimeFormat(tenant.locale, { dateStyle: "long", timeZone: "UTC" });
  const letter = endingLetter({
    ...{ academy: tenant.name, courseTitle, isRenewable },
    lastDay: day.format(new Date(validThrough)),
    href: addressOf(tenant, "/certificates"),
  });
  await postLetter(scope, email, letter);
}

type Ending = Readonly<{
  email: string;
  courseTitle: string;
  validThrough: string;
  isRenewable: boolean;
}>;

async function endingOf({ sql, now }: Scope, certificateId: string): Promise<Ending | undefined> {
  const [ending] = await sql<Ending>`
    select p.email, f.course_title as "courseTitle", f.valid_through::text as "validThrough",
           coalesce(f.renewable_at <= ${now}::timestamptz, false) as "isRenewable"
    from certificate f join person p on p.id = f.person_id
    join enrollment e on e.person_id = f.person_id and e.course_id = f.course_id
    where f.id = ${certificateId}::uuid and p.state = 'active' and e.period = f.period
      and f.revoked_at is null and f.superseded_at is null and f.expires_at > ${now}::timestamptz`;
  return ending;
}
