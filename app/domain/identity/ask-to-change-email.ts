import { Refusal } from "#app/kernel/refusal.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { countTries } from "./count-tries.ts";
import { alreadyHereLetter, confirmEmailLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";

/**
 * A letter is on its way to the new address; the old one stays until the link in it is used. For an address
 * that somebody else has, the answer is the same and its owner is told.
 */
export async function askToChangeEmail(
  scope: Scope<Person>,
  { email }: Readonly<{ email: string }>,
) {
  const { tenant, db, actor } = scope;
  const there = await db.person.findFirst({ where: { email }, select: { id: true } });
  if (there?.id === actor.personId) {
    const words = "That is your address already.";
    throw new Refusal("invalid", words, { email: words });
  }
  const wait = await countTries(scope, [{ limit: "letter.account", of: `verify ${email}` }]);
  const { secret } = await openLink(scope, { purpose: "verify", email, personId: actor.personId });
  const path = there ? "/sign-in" : linkPath("verify", secret);
  const letter = there ? alreadyHereLetter : confirmEmailLetter;
  const href = addressOf(tenant, path);
  if (wait === 0) await postLetter(scope, email, letter({ academy: tenant.name, href }));
  return { email };
}
