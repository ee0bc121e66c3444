import { postLetter } from "#app/domain/identity/post-letter.ts";
import { addressOf } from "#tenants/by-host.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { ensureSigningKey } from "./badge/signing-keys.ts";
import { certificateIssued } from "./events.ts";
import { certificateLetter } from "./letters.ts";
import { type Book, type Vouched, writeCertificate } from "./write-certificate.ts";

/** What somebody has earned, and where they are written to. */
export type Earned = Vouched & Readonly<{ email: string }>;

/** Whoever has earned it holds the next certificate of a book that is held, and has been written to. */
export async function vouchFor(
  scope: Scope,
  book: Book,
  { email, ...vouched }: Earned,
): Promise<void> {
  const { tenant, db } = scope;
  const { personId, courseId, programId, expiresAt, renewableAt, courseTitle } = vouched;
  await ensureSigningKey(scope);
  const { id, code, number } = await writeCertificate(scope, book, vouched);
  if (expiresAt)
    await db.certificateReminder.createMany({
      data: [{ certificateId: id, dueAt: remindAt(expiresAt, renewableAt) }],
    });
  const certificate = { certificateId: id, personId, courseId, programId };
  await announce(scope, certificateIssued, { ...certificate, number });
  const href = addressOf(tenant, `/verify/${code}`);
  const what = programId ? "learning path" : "course";
  const letter = certificateLetter({ academy: tenant.name, courseTitle, href, what });
  await postLetter(scope, email, letter);
}

const REMIND_BEFORE_MS = 30 * 24 * 60 * 60 * 1_000;

/** Thirty days before the end, or when it can be renewed if that is later. */
const remindAt = (expiresAt: Date, renewableAt: Date | null): Date =>
  new Date(Math.max(expiresAt.getTime() - REMIND_BEFORE_MS, renewableAt?.getTime() ?? 0));
