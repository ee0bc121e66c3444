import type { Scope } from "#tenants/scope.ts";
import type { LinkPurpose } from "./link.ts";

/** No open link of these purposes that went to any of these addresses works any more. */
export async function revokeLinks(
  { db, now }: Scope,
  emails: readonly string[],
  purposes: readonly LinkPurpose[],
): Promise<void> {
  await db.oneTimeLink.updateMany({
    where: {
      email: { in: [...emails] },
      purpose: { in: [...purposes] },
      usedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: now },
  });
}
