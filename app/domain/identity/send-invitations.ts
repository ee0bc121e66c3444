import { addressOf } from "#tenants/by-host.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { invitationLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";
import { revokeLinks } from "./revoke-links.ts";

type Invited = Readonly<{ emails: readonly string[]; roles: readonly Role[] }>;

/** Each of these addresses has one open invitation, the newest, and its letter is on its way. */
export async function sendInvitations(scope: Scope, { emails, roles }: Invited): Promise<void> {
  const { tenant } = scope;
  const inviter = await inviterOf(scope);
  await revokeLinks(scope, emails, ["invite"]);
  for (const email of emails) {
    const { secret } = await openLink(scope, { purpose: "invite", email, roles });
    const href = addressOf(tenant, linkPath("invite", secret));
    await postLetter(scope, email, invitationLetter({ academy: tenant.name, href, inviter }));
  }
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
