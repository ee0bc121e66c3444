import { Refusal } from "#app/kernel/refusal.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { countTries } from "./count-tries.ts";
import { invitationLetter } from "./letters.ts";
import { linkPath } from "./link.ts";
import { openLink } from "./open-link.ts";
import { postLetter } from "./post-letter.ts";
import { revokeLinks } from "./revoke-links.ts";
import { LIMITS } from "./throttle.ts";

type Invited = Readonly<{ emails: readonly string[]; roles: readonly Role[] }>;

/**
 * Each of these addresses has one open invitation, the newest, and its letter is on its way. Refuses all of them when
 * the academy would send more within an hour than it may.
 */
export async function sendInvitations(scope: Scope, { emails, roles }: Invited): Promise<void> {
  const { tenant } = scope;
  await ensureMaySend(scope, emails.length);
  const inviter = await inviterOf(scope);
  await revokeLinks(scope, emails, ["invite"]);
  for (const email of emails) {
    const { secret } = await openLink(scope, { purpose: "invite", email, roles });
    const href = addressOf(tenant, linkPath("invite", secret));
    await postLetter(scope, email, invitationLetter({ academy: tenant.name, href, inviter }));
  }
}

async function ensureMaySend(scope: Scope, times: number): Promise<void> {
  const seconds = await countTries(scope, [{ limit: "invitation.tenant", of: "", times }]);
  if (seconds === 0) return;
  throw new Refusal(
    "limit_reached",
    `These would be more than ${LIMITS["invitation.tenant"].most} invitations within an hour. Invite fewer people, or try again in ${Math.ceil(seconds / 60)} minutes.`,
    {},
    seconds,
  );
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
