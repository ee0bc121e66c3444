import { hashOf } from "#app/kernel/secret.ts";
import type { Role } from "#tenants/role.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person, Visitor } from "#tenants/tenant.ts";

/** Whoever this cookie signs in here and now, or a visitor. An old, revoked or foreign cookie signs nobody in. */
export async function actorOf({ sql }: Glance, cookie: string | null): Promise<Person | Visitor> {
  if (!cookie) return { kind: "visitor" };
  const [found] = await sql<{ session_id: string; person_id: string; roles: Role[] }>`
    select s.id as session_id, s.person_id,
           array(select role from person_role r where r.person_id = s.person_id order by role) as roles
    from session s join person p on p.id = s.person_id
    where s.token_hash = ${hashOf(cookie)} and s.revoked_at is null and s.expires_at > now()
      and p.state = 'active'`;
  if (!found) return { kind: "visitor" };
  const { session_id: sessionId, person_id: personId, roles } = found;
  return { kind: "person", personId, sessionId, roles };
}

/** Who is signed in, as the page's frame shows them. */
export async function personInFrame({
  sql,
  actor,
}: Glance): Promise<{ name: string; email: string } | null> {
  if (actor.kind !== "person") return null;
  const [person] = await sql<{ name: string; email: string }>`
    select name, email from person where id = ${actor.personId}::uuid`;
  return person ?? null;
}

/** What is kept to check a password with; null when nobody active has this address. */
export async function credentialOf({ sql }: Glance, email: string) {
  const [found] = await sql<{ personId: string; passwordHash: string | null }>`
    select id as "personId", password_hash as "passwordHash" from person
    where email = ${email} and state = 'active'`;
  return found ?? null;
}
