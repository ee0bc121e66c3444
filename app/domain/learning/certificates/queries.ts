import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import { type Standing, stateOf } from "./certificate.ts";
import type { CertificateState } from "./words.ts";

/** What a certificate says to whoever looks at it. */
export type CertificateView = Readonly<{
  id: string;
  code: string;
  number: string;
  personName: string;
  courseTitle: string;
  issuerName: string;
  instructorName: string | null;
  locale: string;
  /** Days as ISO 8601 says them. */
  issuedOn: string;
  validThrough: string | null;
  revokedOn: string | null;
  issuedAt: Date;
  expiresAt: Date | null;
  state: CertificateState;
}>;

type Row = Omit<CertificateView, "state"> & Standing;

const seen = ({ revokedAt, supersededAt, ...row }: Row, now: Date): CertificateView => ({
  ...row,
  state: stateOf({ ...row, revokedAt, supersededAt }, now),
});

/** The certificate that this code leads to, for anybody who has the code. */
export async function certificateNamed(glance: Glance, code: string): Promise<CertificateView> {
  const { sql, now, tenant } = glance;
  const [row] = await sql<Row>`
    select id, code, number, person_name as "personName", course_title as "courseTitle", issuer_name as "issuerName",
           instructor_name as "instructorName", locale, issued_on::text as "issuedOn",
           valid_through::text as "validThrough", (revoked_at at time zone ${tenant.timeZone})::date::text as "revokedOn",
           issued_at as "issuedAt", expires_at as "expiresAt", revoked_at as "revokedAt", superseded_at as "supersededAt"
    from certificate where code = ${code}`;
  if (!row) throw new Refusal("missing", NO_CERTIFICATE);
  return seen(row, now);
}

/** What a badge says beyond the certificate. */
export type BadgeFacts = CertificateView &
  Readonly<{
    holderId: string;
    sequence: bigint;
    isOfPath: boolean;
    slug: string;
    summary: string;
  }>;

/** The same with what a badge needs. */
export async function badgeFacts({ sql }: Glance, { id }: Pick<CertificateView, "id">) {
  const [more] = await sql<Omit<BadgeFacts, keyof CertificateView>>`
    select f.person_id as "holderId", f.sequence, f.program_id is not null as "isOfPath", coalesce(c.slug, g.slug) as slug,
           coalesce(c.summary, g.summary) as summary
    from certificate f left join course c on c.id = f.course_id left join program g on g.id = f.program_id
    where f.id = ${id}::uuid`;
  if (!more) throw new Refusal("missing", NO_CERTIFICATE);
  return more;
}

/** The sequence numbers, between these, of certificates that were revoked or replaced. */
export async function fallenBetween({ sql }: Glance, from: number, to: number): Promise<bigint[]> {
  const rows = await sql<{ sequence: bigint }>`
    select sequence from certificate
    where sequence between ${from}::bigint and ${to}::bigint
      and (revoked_at is not null or superseded_at is not null)`;
  return rows.map(({ sequence }) => sequence);
}

const NO_CERTIFICATE =
  "There is no such certificate here. Check the address, or look for it by its number and name.";

type Mine = Readonly<{
  id: string;
  code: string;
  number: string;
  courseTitle: string;
  personName: string;
  issuedOn: string;
  validThrough: string | null;
  /** The name has changed since, so it can be reissued. */
  isRenamed: boolean;
  /** Whether the course can be taken again for the next one. */
  isRenewable: boolean;
}>;

/** The certificates of whoever asks, the latest first, without those that were replaced. */
export async function myCertificates({ sql, actor, now }: Glance<Person>) {
  const rows = await sql<Mine & Standing>`
    select f.id, f.code, f.number, f.course_title as "courseTitle", f.person_name as "personName",
           f.issued_on::text as "issuedOn", f.valid_through::text as "validThrough", f.expires_at as "expiresAt",
           f.revoked_at as "revokedAt", f.superseded_at as "supersededAt", p.name <> f.person_name as "isRenamed",
           (f.renewable_at <= ${now}::timestamptz and e.period = f.period and e.completed_at is not null
             and e.left_at is null and f.revoked_at is null) is true as "isRenewable"
    from certificate f join person p on p.id = f.person_id
    left join enrollment e on e.person_id = f.person_id and e.course_id = f.course_id
    where f.person_id = ${actor.personId}::uuid and f.superseded_at is null order by f.sequence desc`;
  return rows.map((row) => {
    const state = stateOf(row, now);
    const isStanding = state !== "revoked";
    const { isRenamed, isRenewable, ...rest } = row;
    return { ...rest, state, isRenamed: isRenamed && isStanding, isRenewable };
  });
}

/** One of the certificates of whoever asks. */
export async function myCertificate(
  { sql, actor }: Glance<Person>,
  certificateId: string,
): Promise<Readonly<{ courseTitle: string }>> {
  const [row] = await sql<{ courseTitle: string }>`
    select course_title as "courseTitle" from certificate
    where id::text = ${certificateId} and person_id = ${actor.personId}::uuid and superseded_at is null`;
  if (!row) throw new Refusal("missing", "There is no such certificate among yours.");
  return row;
}

/** The certificate that whoever asks earned by this course last, if they hold one. */
export async function certificateOf({ sql, actor }: Glance<Person>, courseSlug: string) {
  const [held] = await sql<{ code: string }>`
    select f.code from certificate f join course c on c.id = f.course_id
    where c.slug = ${courseSlug} and f.person_id = ${actor.personId}::uuid
      and f.superseded_at is null and f.revoked_at is null order by f.sequence desc limit 1`;
  return held ?? null;
}

/** The certificate that whoever asks earned by this path, if they hold one. */
export async function pathCertificateOf({ sql, actor }: Glance<Person>, programSlug: string) {
  const [held] = await sql<{ code: string }>`
    select f.code from certificate f join program g on g.id = f.program_id
    where g.slug = ${programSlug} and f.person_id = ${actor.personId}::uuid
      and f.superseded_at is null and f.revoked_at is null`;
  return held ?? null;
}

type Issued = Readonly<{
  id: string;
  code: string;
  number: string;
  personName: string;
  courseTitle: string;
  issuedOn: string;
  state: CertificateState;
}>;

const SIZE = 25;

/** The certificates of the academy, the latest first; only those whose name, course or number contains `search`. */
export async function certificatesPage(
  { sql, now }: Glance,
  { search, ...asked }: Asked & { search: string },
): Promise<Page<Issued>> {
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<Omit<Issued, "state"> & Standing>`
    select id, code, number, person_name as "personName", course_title as "courseTitle", issued_on::text as "issuedOn",
           expires_at as "expiresAt", revoked_at as "revokedAt", superseded_at as "supersededAt"
    from certificate
    where (person_name ilike ${like} or course_title ilike ${like} or number ilike ${like})
      and (${after}::uuid is null or id < ${after}::uuid)
      and (${before}::uuid is null or id > ${before}::uuid)
    order by case when ${before}::uuid is null then id end desc, id limit ${SIZE + 1}`;
  const page = pageOf(rows, asked, SIZE);
  return { ...page, rows: page.rows.map((row) => ({ ...row, state: stateOf(row, now) })) };
}

/** One certificate as an administrator sees it. */
export async function issuedCertificate(
  { sql }: Glance,
  certificateId: string,
): Promise<Readonly<{ number: string; personName: string; courseTitle: string }>> {
  const [row] = await sql<{ number: string; personName: string; courseTitle: string }>`
    select number, person_name as "personName", course_title as "courseTitle"
    from certificate where id::text = ${certificateId}`;
  if (!row) throw new Refusal("missing", "There is no such certificate.");
  return row;
}

/** What stands before the year in the academy's numbers; nothing before the first certificate. */
export async function numbering({ sql }: Glance): Promise<{ prefix: string | null }> {
  const [book] = await sql<{ prefix: string }>`select prefix from certificate_book`;
  return { prefix: book?.prefix ?? null };
}

type Offer = Readonly<{ offered: boolean; validMonths: number | null; renewDays: number | null }>;

/** How a course is certified, for those who may write it. */
export async function certificateOffer({ sql, actor }: Glance, courseSlug: string): Promise<Offer> {
  const [course] = await sql<Offer & { authorId: string | null }>`
    select coalesce(g.offered, true) as offered, g.valid_months as "validMonths", g.renew_days as "renewDays",
           c.author_id as "authorId"
    from course c left join course_certificate g on g.course_id = c.id where c.slug = ${courseSlug}`;
  if (!course || !mayWriteOn(actor, course))
    throw new Refusal("missing", "There is no such course among those that you write.");
  const { authorId: _, ...offer } = course;
  return offer;
}
