import { addressOf } from "#tenants/by-host.ts";
import { adminsWarned, type domainDrifted, type domainLost } from "#tenants/domains/events.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { driftedLetter, lostLetter } from "./domain-letters.ts";
import type { Letter } from "./letters.ts";
import { postLetter } from "./post-letter.ts";

type FactsOf<K extends typeof domainDrifted | typeof domainLost> = ReturnType<K["facts"]["parse"]>;
type Told = Readonly<{ eventId: string }>;

/** Every administrator is written to, once, about a domain that works no longer. */
export const warnOfDrift = (scope: Scope, facts: FactsOf<typeof domainDrifted>, told: Told) =>
  warn(scope, told, driftedLetter(about(scope, facts.host), facts.reasons, facts.addressMoved));

/** Every administrator is written to, once, about a domain that has become somebody else's. */
export const warnOfLoss = (scope: Scope, { host }: FactsOf<typeof domainLost>, told: Told) =>
  warn(scope, told, lostLetter(about(scope, host)));

const about = ({ tenant }: Scope, host: string) => {
  return { academy: tenant.name, host, href: addressOf(tenant, "/company/domains") };
};

async function warn(scope: Scope, { eventId }: Told, letter: Letter): Promise<void> {
  const { sql } = scope;
  await sql`select pg_advisory_xact_lock(hashtextextended(${eventId}, 0))::text`;
  const warned = await sql`
    select id from journal
    where id > ${eventId}::uuid and name = ${adminsWarned.name} and facts ->> 'event' = ${eventId}`;
  if (warned.length > 0) return;
  const admins = await sql<{ email: string }>`
    select p.email from person p join person_role r on r.person_id = p.id
    where r.role = 'admin' and p.state = 'active' order by p.id`;
  for (const { email } of admins) await postLetter(scope, email, letter);
  await announce(scope, adminsWarned, { event: eventId });
}
