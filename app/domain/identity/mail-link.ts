import { freshSecret, hashOf } from "#app/kernel/secret.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { countTries } from "./count-tries.ts";
import { resetLetter, signInLetter } from "./letters.ts";
import { LINKS, linkPath } from "./link.ts";
import { postLetter } from "./post-letter.ts";

type Asked = Readonly<{ linkId: string; next: string }>;

/**
 * The person who has the address of this link is mailed its secret; nobody is, if nobody active has it. Past the
 * account's limit nothing is sent, and the earlier links still work. Done twice, it is done once.
 */
export async function mailLink(scope: Scope, { linkId, next }: Asked): Promise<void> {
  const { tenant, db, now } = scope;
  const link = await db.oneTimeLink.findFirst({
    where: { id: linkId, personId: null },
    select: { email: true, purpose: true },
  });
  if (!link) return;
  const { email } = link;
  const purpose = link.purpose === "reset" ? "reset" : "sign-in";
  const person = await db.person.findFirst({
    where: { email, state: "active" },
    select: { id: true },
  });
  const wait = await countTries(scope, [{ limit: "letter.account", of: `${purpose} ${email}` }]);
  if (!person || wait > 0) return;

  const secret = freshSecret();
  const { count } = await db.oneTimeLink.updateMany({
    where: { id: linkId, personId: null, usedAt: null, revokedAt: null },
    data: {
      personId: person.id,
      tokenHash: new Uint8Array(hashOf(secret)),
      expiresAt: new Date(now.getTime() + LINKS[purpose].lastsMs),
    },
  });
  if (count === 0) return;
  const letter = purpose === "reset" ? resetLetter : signInLetter;
  const href = addressOf(tenant, linkPath(purpose, secret, next));
  await postLetter(scope, email, letter({ academy: tenant.name, href }));
}
