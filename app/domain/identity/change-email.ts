import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { emailChanged } from "./events.ts";
import { emailChangedLetter } from "./letters.ts";
import { postLetter } from "./post-letter.ts";
import { redeemLink } from "./redeem-link.ts";
import { revokeLinks } from "./revoke-links.ts";
import type { ChangeEmail } from "./schema.ts";

/**
 * One's own address is the one that the link went to. Only whoever asked for it, signed in, may use the link:
 * a mistyped address must not hand the account to a stranger.
 */
export async function changeEmail(scope: Scope<Person>, { secret }: ChangeEmail) {
  const { tenant, db, actor, now } = scope;
  const { personId } = actor;
  const { email, personId: askedBy } = await redeemLink(scope, ["verify"], secret);
  if (askedBy !== personId)
    throw new Refusal("forbidden", "Somebody else asked for this change. Sign in as that person.");
  const taken = await db.person.findFirst({ where: { email }, select: { id: true } });
  if (taken) throw new Refusal("conflict", "Another account has this address by now.");

  const { email: before } = await db.person.findFirstOrThrow({
    where: { id: personId },
    select: { email: true },
  });
  await db.person.updateMany({ where: { id: personId }, data: { email, emailVerifiedAt: now } });
  await revokeLinks(scope, [before], ["sign-in", "reset"]);
  await announce(scope, emailChanged, { personId });
  await postLetter(scope, before, emailChangedLetter({ academy: tenant.name }));
}
