import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Invitation } from "./schema.ts";
import { sendInvitations } from "./send-invitations.ts";

/** The invitation holds anew, with a new letter; the link of the old one has ended. */
export async function resendInvitation(scope: Scope<Person>, { invitationId }: Invitation) {
  ensureMay(scope, "company.people");
  const invitation = await scope.db.oneTimeLink.findFirst({
    where: { id: invitationId, purpose: "invite", usedAt: null, revokedAt: null },
    select: { email: true, roles: true },
  });
  if (!invitation) throw new Refusal("missing", "There is no such invitation any more.");
  const { email, roles } = invitation;
  await sendInvitations(scope, { emails: [email], roles: roles as Role[] });
}
