import { freshSecret, hashOf } from "#app/kernel/secret.ts";
import type { Scope } from "#tenants/scope.ts";

const LASTS_MS = 30 * 24 * 60 * 60 * 1000;

/** The person is signed in on one more device, for 30 days. The secret is known to its cookie alone. */
export async function openSession(
  { db, now }: Scope,
  { personId, address, agent }: { personId: string; address: string; agent: string | null },
): Promise<{ secret: string; maxAgeSeconds: number }> {
  const secret = freshSecret();
  await db.session.create({
    data: {
      personId,
      tokenHash: new Uint8Array(hashOf(secret)),
      address,
      agent: agent?.slice(0, 300) ?? null,
      expiresAt: new Date(now.getTime() + LASTS_MS),
    },
    select: { id: true },
  });
  return { secret, maxAgeSeconds: LASTS_MS / 1000 };
}
