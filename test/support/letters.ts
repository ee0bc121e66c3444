import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { linkAsked } from "#app/domain/identity/events.ts";
import { mailLink } from "#app/domain/identity/mail-link.ts";
import type { Scope } from "#tenants/scope.ts";

type Company = { setUp: <T>(work: (scope: Scope) => Promise<T>) => Promise<T> };

/** The letters that wait for this address, the oldest first. */
export const lettersTo = ({ setUp }: Company, email: string) =>
  setUp(({ db }) =>
    db.mail.findMany({
      where: { recipient: email },
      orderBy: { id: "asc" },
      select: { subject: true, body: true, html: true },
    }),
  );

/** The secret in the link of the newest letter to this address. */
export async function secretFor(company: Company, email: string): Promise<string> {
  const letters = await lettersTo(company, email);
  const secret = /[?&]secret=([\w-]+)/.exec(letters.at(-1)?.body ?? "")?.[1];
  if (!secret) throw new Error(`No letter with a link came to ${email}.`);
  return secret;
}

/** Asks for a link by mail, and does what a worker does when it hears of that. */
export async function askForMail(
  { setUp }: Company,
  asked: Parameters<typeof askForLink>[1],
): Promise<void> {
  await setUp((scope) => askForLink(scope, asked));
  const event = await setUp(({ db }) =>
    db.journal.findFirst({ where: { name: linkAsked.name }, orderBy: { id: "desc" } }),
  );
  await setUp((scope) => mailLink(scope, linkAsked.facts.parse(event?.facts)));
}
