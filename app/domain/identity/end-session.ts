import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

/** The session of this very request signs nobody in any more. */
export async function endSession({ db, actor, now }: Scope<Person>): Promise<void> {
  await db.session.updateMany({
    where: { id: actor.sessionId, revokedAt: null },
    data: { revokedAt: now },
  });
}
