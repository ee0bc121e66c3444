import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Role } from "#tenants/role.ts";
import type { Glance } from "#tenants/scope.ts";

type InvitationRow = Readonly<{
  id: string;
  email: string;
  roles: readonly Role[];
  sentAt: Date;
  isOver: boolean;
}>;

const SIZE = 25;

/** The invitations that nobody has accepted yet, the newest first, those whose time is over included. */
export async function invitationsPage({ sql }: Glance, asked: Asked): Promise<Page<InvitationRow>> {
  const { after, before } = asked;
  const rows = await sql<InvitationRow>`
    select id, email, roles, created_at as "sentAt", expires_at <= now() as "isOver"
    from one_time_link
    where purpose = 'invite' and used_at is null and revoked_at is null
      and (${after}::uuid is null or id < ${after}::uuid)
      and (${before}::uuid is null or id > ${before}::uuid)
    order by case when ${before}::uuid is null then id end desc, id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}
