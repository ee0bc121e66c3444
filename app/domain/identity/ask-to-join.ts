import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { countTries } from "./count-tries.ts";
import { ensureMayJoin } from "./ensure-may-join.ts";
import { alreadyHereLetter, joinLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";
import type { AskToJoin } from "./schema.ts";

/**
 * A letter is on its way: to a new address with the link that opens an account, to one that has an account
 * with word of it. Name and password are chosen behind the link, so nobody can choose them for somebody else.
 */
export async function askToJoin(scope: Scope, { email }: AskToJoin) {
  await ensureMayJoin(scope, email);
  const { tenant, db } = scope;
  const there = await db.person.findFirst({ where: { email }, select: { id: true } });
  const wait = await countTries(scope, [{ limit: "letter.account", of: `sign-up ${email}` }]);
  const { secret } = await openLink(scope, { purpose: "sign-up", email });
  const path = there ? "/sign-in" : linkPath("sign-up", secret);
  const letter = there ? alreadyHereLetter : joinLetter;
  const href = addressOf(tenant, path);
  if (wait === 0) await postLetter(scope, email, letter({ academy: tenant.name, href }));
  return { email };
}
