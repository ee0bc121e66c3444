import type { Scope } from "#tenants/scope.ts";
import type { LinkPurpose } from "./link.ts";

/** No open link of these purposes that went to this address works any more. */
export async function revokeLinks(
  { db, now }: Scope,
  email: string,
  purposes: readonly LinkPurpose[],
): Promise<void> {
  await db.oneTimeLink.updateMany({
    where: { email, purpose: { in: [...purposes] }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}
