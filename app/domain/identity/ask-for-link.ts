import { addressOf } from "#tenants/by-host.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { countTries } from "./count-tries.ts";
import { signInFailed } from "./events.ts";
import { resetLetter, signInLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";

type Asked = Readonly<{ purpose: "sign-in" | "reset"; email: string; next?: string | undefined }>;

/**
 * If somebody active has this address, a link that signs in or resets the password is on its way. The answer
 * does not tell whether somebody has. Past the account's limit nothing is sent; the earlier links still work.
 */
export async function askForLink(scope: Scope, { purpose, email, next }: Asked) {
  const { tenant, db } = scope;
  const person = await db.person.findFirst({
    where: { email, state: "active" },
    select: { id: true },
  });
  const wait = await countTries(scope, [{ limit: "letter.account", of: `${purpose} ${email}` }]);
  const secret = await openLink(scope, { purpose, email, personId: person?.id ?? null });
  const href = addressOf(tenant, linkPath(purpose, secret, next));
  const letter = purpose === "reset" ? resetLetter : signInLetter;
  const sent = person !== null && wait === 0;
  await postLetter(scope, sent ? email : null, letter({ academy: tenant.name, href }));
  if (!sent)
    await announce(scope, signInFailed, {
      personId: person?.id ?? null,
      by: purpose === "reset" ? purpose : "link",
    });
  return { email };
}
