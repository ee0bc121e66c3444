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
