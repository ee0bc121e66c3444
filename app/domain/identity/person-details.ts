import { z } from "zod";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Role } from "#tenants/role.ts";
import type { Glance } from "#tenants/scope.ts";

type Details = Readonly<{
  id: string;
  name: string;
  email: string;
  state: "active" | "deactivated";
  roles: readonly Role[];
  emailVerifiedAt: Date | null;
  joinedAt: Date;
  lastSeenAt: Date | null;
  devices: number;
  departmentId: string | null;
}>;

/** One person as an administrator sees them; refused when there is none with this id. */
export async function personDetails({ sql }: Glance, personId: unknown): Promise<Details> {
  const id = z.uuid().safeParse(personId).data ?? null;
  const [person] = await sql<Details>`
    select id, name, email, state, email_verified_at as "emailVerifiedAt", created_at as "joinedAt",
           last_seen_at as "lastSeenAt", department_id as "departmentId",
           array(select role from person_role r where r.person_id = p.id order by role) as roles,
           (select count(*)::int from session s
            where s.person_id = p.id and s.revoked_at is null and s.expires_at > now()) as devices
    from person p where id = ${id}::uuid and erased_at is null`;
  if (!person) throw new Refusal("missing", "There is no such person.");
  return person;
}
