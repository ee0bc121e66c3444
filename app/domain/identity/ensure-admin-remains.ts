import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";

/**
 * Refuses to go on when nobody but this person is an active admin. Whoever takes an admin away asks here
 * first and waits for the others who do, so that two admins cannot remove each other at once.
 */
export async function ensureAdminRemains({ sql }: Scope, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 3))::text`;
  const admins = await sql<{ id: string }>`
    select p.id from person p join person_role r on r.person_id = p.id
    where r.role = 'admin' and p.state = 'active'`;
  if (admins.length === 0 || admins.some(({ id }) => id !== personId)) return;
  throw new Refusal(
    "conflict",
    "This is the last administrator. Make somebody else an administrator first.",
  );
}
