import type { Scope } from "#tenants/scope.ts";
import { sendInvitations } from "./send-invitations.ts";

/** The academy's first administrator has one invitation and one letter, however often this is asked. */
export async function inviteFirstAdmin(scope: Scope, email: string): Promise<void> {
  const { db, now } = scope;
  await scope.sql`select pg_advisory_xact_lock(hashtext('azora.first-admin'), hashtext(${scope.tenant.id}))::text`;
  const here = await db.person.findFirst({ where: { email }, select: { id: true } });
  const open = await db.oneTimeLink.findFirst({
    where: { email, purpose: "invite", usedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  if (!here && !open)
    await sendInvitations(scope, { emails: [email], roles: ["learner", "admin"] });
}
