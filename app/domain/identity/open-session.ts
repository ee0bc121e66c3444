import { freshSecret, hashOf } from "#app/kernel/secret.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Device } from "./device.ts";

/** How long a session lasts after its person was last seen, in milliseconds. */
export const SESSION_LASTS_MS = 30 * 24 * 60 * 60 * 1000;

const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * The person is signed in on this device. The secret is fresh and known to its cookie alone; a session that
 * the device had before is over, so that nobody can have planted it (session fixation, CWE-384).
 * Sessions of theirs that ended 90 days ago are forgotten.
 */
export async function openSession(
  { db, now }: Scope,
  personId: string,
  { address, agent, cookie }: Device,
): Promise<{ secret: string }> {
  const secret = freshSecret();
  if (cookie)
    await db.session.updateMany({
      where: { tokenHash: kept(cookie), revokedAt: null },
      data: { revokedAt: now },
    });
  await db.session.deleteMany({
    where: { personId, expiresAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  await db.session.create({
    data: {
      personId,
      tokenHash: kept(secret),
      address,
      agent: agent?.slice(0, 300) ?? null,
      expiresAt: new Date(now.getTime() + SESSION_LASTS_MS),
    },
    select: { id: true },
  });
  await db.person.updateMany({ where: { id: personId }, data: { lastSeenAt: now } });
  return { secret };
}

const kept = (secret: string) => new Uint8Array(hashOf(secret));
