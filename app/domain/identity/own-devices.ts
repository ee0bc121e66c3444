import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { deviceWords } from "./device.ts";

type Kept = Readonly<{
  sessionId: string;
  address: string | null;
  agent: string | null;
  signedInAt: Date;
  lastSeenAt: Date;
}>;

/** Where one is signed in, this device first, then by when it was last seen. */
export async function ownDevices({ sql, actor }: Glance<Person>) {
  const sessions = await sql<Kept>`
    select id as "sessionId", address, agent, created_at as "signedInAt", last_seen_at as "lastSeenAt"
    from session
    where person_id = ${actor.personId}::uuid and revoked_at is null and expires_at > now()
    order by id = ${actor.sessionId}::uuid desc, last_seen_at desc limit 100`;
  return sessions.map(({ agent, ...session }) => ({
    ...session,
    words: deviceWords(agent),
    isThis: session.sessionId === actor.sessionId,
  }));
}
