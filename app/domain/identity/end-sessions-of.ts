import type { Scope } from "#tenants/scope.ts";

/** The person is signed out everywhere, except on the session that is to be kept. */
export async function endSessionsOf(
  { db, now }: Scope,
  personId: string,
  keepSessionId?: string,
): Promise<void> {
  await db.session.updateMany({
    where: { personId, revokedAt: null, ...(keepSessionId && { id: { not: keepSessionId } }) },
    data: { revokedAt: now },
  });
}
