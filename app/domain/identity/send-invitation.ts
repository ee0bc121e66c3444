import { addressOf } from "#tenants/by-host.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { invitationLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";
import { revokeLinks } from "./revoke-links.ts";

type Invited = Readonly<{ email: string; roles: readonly Role[] }>;

/** This address has one open invitation, the newest, and its letter is on its way. */
export async function sendInvitation(scope: Scope, { email, roles }: Invited): Promise<void> {
  const { tenant } = scope;
  await revokeLinks(scope, email, ["invite"]);
  const { secret } = await openLink(scope, { purpose: "invite", email, roles });
  const letter = invitationLetter({
    academy: tenant.name,
    href: addressOf(tenant, linkPath("invite", secret)),
    inviter: await inviterOf(scope),
  });
  await postLetter(scope, email, letter);
}

/** Who invites, by name; the academy itself when nobody in particular does. */
async function inviterOf({ db, actor, tenant }: Scope): Promise<string> {
  if (actor.kind !== "person") return tenant.name;
  const person = await db.person.findFirst({
    where: { id: actor.personId },
    select: { name: true },
  });
  return person?.name ?? tenant.name;
}
