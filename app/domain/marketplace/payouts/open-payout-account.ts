import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { OpenPayoutAccount } from "./schema.ts";

type ReservedAccount = Readonly<{
  personId: string;
  country: string;
  email: string;
  /** The processor's name of it; null before it has answered. */
  accountId: string | null;
}>;

/** This person wants to be paid in that country. The country stays once the processor has opened the account. */
export async function openPayoutAccount(
  { sql, actor, now }: Scope<Person>,
  { country }: OpenPayoutAccount,
): Promise<ReservedAccount> {
  await sql`
    insert into connect_account (person_id, country, reserved_at)
    values (${actor.personId}::uuid, ${country}, ${now}::timestamptz)
    on conflict on constraint connect_account_pkey do update set country = excluded.country
    where connect_account.account_id is null`;
  const [reserved] = await sql<ReservedAccount>`
    select a.person_id as "personId", a.country, a.account_id as "accountId", p.email
    from connect_account a join person p on p.id = a.person_id
    where a.person_id = ${actor.personId}::uuid`;
  if (!reserved) throw new Error("The account that was just reserved is not there.");
  return reserved;
}
