import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { mailQueued } from "./events.ts";
import type { Letter } from "./letter.ts";

/** The letter leaves once this transaction is done, and only then. */
export async function queueLetter(scope: Scope, { to, subject, html, text }: Letter) {
  const { id: mailId } = await scope.db.mail.create({
    data: { recipient: to, subject, html, body: text },
    select: { id: true },
  });
  await announce(scope, mailQueued, { mailId });
  return { mailId };
}
