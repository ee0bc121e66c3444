import { Refusal } from "#app/kernel/refusal.ts";
import { freshSecret } from "#app/kernel/secret.ts";
import { announce } from "../journal.ts";
import { Agreed, limitsOf } from "../license/limits.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { Tier } from "../words.ts";
import { claimableHost } from "./claimable-host.ts";
import { domainClaimed } from "./events.ts";
import type { ClaimDomain } from "./schema.ts";

/**
 * The tenant has a record to create that will prove the host its own, a new one each time it claims.
 * Refuses more domains than its license includes. Nobody loses or gains anything before the proof.
 */
export async function claimDomain(scope: Scope, asked: ClaimDomain) {
  ensureMay(scope, "company.domains");
  const host = claimableHost(asked.host);
  await scope.sql`select pg_advisory_xact_lock(hashtextextended('domains' || ${scope.tenant.id}, 0))::text`;
  await ensureRoom(scope, host);
  await scope.sql`delete from tenant_host where host = ${host} and released_at is not null`;
  await scope.sql`insert into tenant_host (host, token) values (${host}, ${freshSecret()})`;
  await announce(scope, domainClaimed, { host });
  return { host };
}

type Row = { host: string; tier: Tier; limits: unknown };

async function ensureRoom({ sql }: Scope, host: string): Promise<void> {
  const rows = await sql<Row>`
    select h.host, l.tier, l.limits from license l
    left join tenant_host h on h.released_at is null`;
  const [license] = rows;
  const most = license ? limitsOf(license.tier, Agreed.parse(license.limits)).customDomains : 0;
  const hosts = rows.flatMap((row) => row.host ?? []);
  if (hosts.includes(host))
    throw refused("conflict", "This academy has claimed that domain already.");
  if (hosts.length < most) return;
  throw refused(
    "payment_required",
    most === 0
      ? "Your license includes no domain of your own. A larger license does."
      : `Your license includes ${most === 1 ? "one domain" : `${most} domains`} of your own. Release one first, or change to a larger license.`,
  );
}

const refused = (code: "conflict" | "payment_required", why: string): Refusal =>
  new Refusal(code, why, { host: why });
