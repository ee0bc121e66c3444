import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Role } from "#tenants/role.ts";
import type { Glance } from "#tenants/scope.ts";

type PersonRow = Readonly<{
  id: string;
  name: string;
  email: string;
  state: "active" | "deactivated";
  roles: readonly Role[];
  lastSeenAt: Date | null;
}>;

const SIZE = 25;

/** The people of the academy, whoever came last first; only those whose name or address contains `search`. */
export async function peoplePage(
  { sql }: Glance,
  { search, ...asked }: Asked & { search: string },
): Promise<Page<PersonRow>> {
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<PersonRow>`
    select id, name, email, state, last_seen_at as "lastSeenAt",
           array(select role from person_role r where r.person_id = p.id order by role) as roles
    from person p
    where erased_at is null and (name ilike ${like} or email ilike ${like})
      and (${after}::uuid is null or id < ${after}::uuid)
      and (${before}::uuid is null or id > ${before}::uuid)
    order by case when ${before}::uuid is null then id end desc, id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}
