import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Invitation } from "./schema.ts";

/** The invitation's link opens nothing any more. */
export async function revokeInvitation(scope: Scope<Person>, { invitationId }: Invitation) {
  ensureMay(scope, "company.people");
  const { count } = await scope.db.oneTimeLink.updateMany({
    where: { id: invitationId, purpose: "invite", usedAt: null, revokedAt: null },
    data: { revokedAt: scope.now },
  });
  if (count === 0) throw new Refusal("missing", "There is no such invitation any more.");
}
