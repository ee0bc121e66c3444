import { addressOf } from "#tenants/by-host.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { endSessionsOf } from "./end-sessions-of.ts";
import { passwordChanged } from "./events.ts";
import { passwordChangedLetter } from "./letters.ts";
import { postLetter } from "./post-letter.ts";
import { revokeLinks } from "./revoke-links.ts";

type Replaced = Readonly<{
  personId: string;
  email: string;
  passwordHash: string;
  keepSessionId?: string;
}>;

/** The person's password is another one: sessions and links from before are over, and its owner is told by mail. */
export async function replacePassword(scope: Scope, given: Replaced): Promise<void> {
  const { personId, email, passwordHash, keepSessionId } = given;
  const { tenant, db } = scope;
  await db.person.updateMany({ where: { id: personId }, data: { passwordHash } });
  await endSessionsOf(scope, personId, keepSessionId);
  await revokeLinks(scope, [email], ["sign-in", "reset"]);
  await announce(scope, passwordChanged, { personId });
  const href = addressOf(tenant, "/forgot");
  await postLetter(scope, email, passwordChangedLetter({ academy: tenant.name, href }));
}
