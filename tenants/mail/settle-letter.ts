import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { mailFailed } from "./events.ts";
import { type ClaimedLetter, type Delivered, MOST_TRIES } from "./letter.ts";

/**
 * The letter is sent, given up or waiting for its next try, as the answer says. Once it is over, its
 * body is forgotten, except in the mailbox of a development machine. Answers why it must be tried
 * again, or nothing.
 */
export async function settleLetter(
  scope: Scope,
  letter: ClaimedLetter,
  answer: Delivered,
): Promise<string | undefined> {
  const { id, attempts } = letter;
  if (answer.kind === "sent" || answer.kind === "kept") {
    await scope.db.mail.updateMany({
      where: { id, state: { not: "sent" } },
      data: {
        state: "sent",
        sentAt: scope.now,
        lastError: null,
        ...(answer.kind === "sent" && FORGOTTEN),
      },
    });
    return undefined;
  }
  const over = answer.kind === "refused" || attempts >= MOST_TRIES;
  const lastError = answer.reason.slice(0, LONGEST_REASON);
  const { count } = await scope.db.mail.updateMany({
    where: { id, state: "sending", attempts },
    data: over ? { state: "failed", lastError, ...FORGOTTEN } : { state: "queued", lastError },
  });
  if (!over) return `The letter ${id} was not taken; its row says why.`;
  if (count > 0) await announce(scope, mailFailed, { mailId: id });
  return undefined;
}

const FORGOTTEN = { html: null, body: null };
const LONGEST_REASON = 500;
