import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { domainReleased } from "./events.ts";
import type { AboutDomain } from "./schema.ts";

/**
 * The host leads nowhere any more and gets no certificate. If it was proved, it rests for 30 days in
 * which only this tenant can claim it anew; a mere claim is forgotten.
 */
export async function releaseDomain(scope: Scope, { host }: AboutDomain) {
  ensureMay(scope, "company.domains");
  const { sql } = scope;
  const forgotten = await sql`
    delete from tenant_host where host = ${host} and verified_at is null returning host`;
  const released = await sql`
    update tenant_host set released_at = now(), canonical = false
    where host = ${host} and verified_at is not null and released_at is null returning host`;
  if (forgotten.length + released.length === 0)
    throw new Refusal("missing", "This academy has no such domain.");
  await announce(scope, domainReleased, { host });
  return { host };
}
