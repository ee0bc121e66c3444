import type { Scope } from "#tenants/scope.ts";
import { SESSION_LASTS_MS } from "./open-session.ts";

/** The session's person was seen now, and the session lasts anew. Within an hour of the last time nothing is written. */
export async function touchSession({ sql }: Scope, sessionId: string): Promise<void> {
  await sql`
    with seen as (
      update session set last_seen_at = now(), expires_at = now() + ${SESSION_LASTS_MS}::float8 * interval '1 millisecond'
      where id = ${sessionId}::uuid and revoked_at is null and expires_at > now()
        and last_seen_at < now() - interval '1 hour'
      returning person_id)
    update person set last_seen_at = now() where id in (select person_id from seen)`;
}
