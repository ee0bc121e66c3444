import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { AboutDomain } from "./schema.ts";

/** A domain that is about to be looked at, and by nobody else meanwhile. */
export type Reserved = Readonly<{ host: string; token: string; wasProved: boolean }>;

/**
 * Reserves a look at a domain. Null when there is no such domain, or when it was looked at in the
 * last ten seconds: however often somebody presses the button, its name servers are asked that seldom.
 */
export async function reserveCheck(scope: Scope, { host }: AboutDomain): Promise<Reserved | null> {
  ensureMay(scope, "company.domains");
  const [reserved] = await scope.sql<Reserved>`
    update tenant_host
    set checked_at = now(), next_check_at = greatest(next_check_at, now() + interval '1 minute')
    where host = ${host} and released_at is null
      and (checked_at is null or checked_at < now() - interval '10 seconds')
    returning host, token, verified_at is not null as "wasProved"`;
  return reserved ?? null;
}
