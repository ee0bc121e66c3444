import { Refusal } from "#app/kernel/refusal.ts";
import { hashOf } from "#app/kernel/secret.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import type { LinkPurpose } from "./link.ts";

type Redeemed = Readonly<{
  purpose: LinkPurpose;
  email: string;
  personId: string | null;
  roles: readonly Role[];
}>;

/**
 * The link is used up; of many who show it at once, one succeeds. What was used, revoked or is over is gone.
 * Links that ended a month ago are forgotten.
 */
export async function redeemLink(
  { sql }: Scope,
  purposes: readonly LinkPurpose[],
  secret: string,
): Promise<Redeemed> {
  const [link] = await sql<Redeemed>`
    update one_time_link set used_at = now()
    where token_hash = ${hashOf(secret)} and purpose = any (${purposes}::text[])
      and used_at is null and revoked_at is null and expires_at > now()
    returning purpose, email, person_id as "personId", roles`;
  await sql`delete from one_time_link where expires_at < now() - interval '30 days'`;
  if (link) return link;
  throw new Refusal("gone", "This link was used already, or its time is over. Ask for a new one.");
}
