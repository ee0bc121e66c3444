import type { Scope } from "#tenants/scope.ts";
import { freshCode, numberOf, prefixOf } from "./certificate.ts";

/** What a certificate is to vouch for: that this person has completed a course or a path. */
export type Vouched = Readonly<{
  personId: string;
  courseId: string | null;
  programId: string | null;
  period: number;
  personName: string;
  /** Of the course or the path. */
  courseTitle: string;
  instructorName: string | null;
  issuedAt: Date;
  /** The days in the academy's time zone, as ISO 8601 says them. */
  issuedOn: string;
  validThrough: string | null;
  expiresAt: Date | null;
  renewableAt: Date | null;
}>;

/** Holds the academy's book: until this transaction ends nobody else takes a number. */
export async function holdBook({ sql, tenant }: Scope): Promise<Book> {
  const [book] = await sql<Book>`
    insert into certificate_book (prefix) values (${prefixOf(tenant.slug)})
    on conflict on constraint certificate_book_pkey do update set last_number = certificate_book.last_number
    returning prefix, last_number as "lastNumber"`;
  if (!book) throw new Error("The book of certificates could not be opened.");
  return book;
}

/** An academy's book of numbers, held. */
export type Book = Readonly<{ prefix: string; lastNumber: bigint }>;

/** The next certificate of a book that is held. */
export async function writeCertificate(
  { db, tenant }: Scope,
  { prefix, lastNumber }: Book,
  { issuedOn, validThrough, ...vouched }: Vouched,
): Promise<{ id: string; code: string; number: string }> {
  const sequence = lastNumber + 1n;
  await db.certificateBook.updateMany({ data: { lastNumber: sequence } });
  return db.certificate.create({
    data: {
      ...vouched,
      code: freshCode(),
      number: numberOf(prefix, Number(issuedOn.slice(0, 4)), sequence),
      sequence,
      issuerName: tenant.name,
      locale: tenant.locale,
      issuedOn: new Date(issuedOn),
      validThrough: validThrough === null ? null : new Date(validThrough),
    },
    select: { id: true, code: true, number: true },
  });
}
