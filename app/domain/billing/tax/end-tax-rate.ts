import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { EndTaxRate } from "./schema.ts";

/**
 * Today, where the academy is, is the rate's last day, or its first one if that is still to come; a rate that has
 * ended before stays as it was.
 */
export async function endTaxRate(scope: Scope<Person>, { rateId }: EndTaxRate): Promise<void> {
  ensureMay(scope, "company.billing");
  const { sql, tenant, now } = scope;
  const [ended] = await sql`
    update tax_rate
    set valid_until = greatest(valid_from, least(valid_until, (${now}::timestamptz at time zone ${tenant.timeZone})::date))
    where id = ${rateId}::uuid returning id`;
  if (!ended) throw new Refusal("missing", "There is no such rate.");
}
