import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { sendInvitations } from "./send-invitations.ts";

type Invited = Readonly<{ email: string; roles: readonly Role[] }>;

/** This address has one open invitation and one letter, however often this is asked; a person who is here has neither. */
export async function inviteOnce(scope: Scope, { email, roles }: Invited): Promise<void> {
  const { db, now, tenant } = scope;
  await scope.sql`select pg_advisory_xact_lock(hashtext('azora.invite'), hashtext(${tenant.id}))::text`;
  const here = await db.person.findFirst({ where: { email }, select: { id: true } });
  const open = await db.oneTimeLink.findFirst({
    where: { email, purpose: "invite", usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (!here && !open) await sendInvitations(scope, { emails: [email], roles });
}
