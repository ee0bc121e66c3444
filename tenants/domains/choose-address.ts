import { Refusal } from "#app/kernel/refusal.ts";
import { slugHost } from "../by-host.ts";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { addressChosen } from "./events.ts";
import type { AboutDomain } from "./schema.ts";

/**
 * The academy lives at this host, and every other one leads there. Takes a domain that is proved and
 * served right now, or the host that every academy is born with. Of two choices at once, the later one holds.
 */
export async function chooseAddress(scope: Scope, { host }: AboutDomain) {
  ensureMay(scope, "company.domains");
  const { sql, tenant } = scope;
  await sql`select 1 as held from tenant where id = ${tenant.id}::uuid for update`;
  await sql`update tenant_host set canonical = false where canonical and host <> ${host}`;
  if (host !== slugHost(tenant.slug)) {
    const chosen = await sql`
      update tenant_host set canonical = true
      where host = ${host} and verified_at is not null and released_at is null
        and checks -> 'serving' ->> 'state' = 'ok' returning host`;
    if (chosen.length === 0)
      throw new Refusal(
        "conflict",
        "Only a domain whose four lights are in order can become the academy's address. Check it again first.",
      );
  }
  await announce(scope, addressChosen, { host });
  return { host };
}
