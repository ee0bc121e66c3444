import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { EndTaxRate } from "./schema.ts";

/** Today, where the academy is, is the last day of the rate; one that has not begun is gone, one that is over stays. */
export async function endTaxRate(scope: Scope<Person>, { rateId }: EndTaxRate): Promise<void> {
  ensureMay(scope, "company.billing");
  const { sql, tenant, now } = scope;
  const [found] = await sql`
    with today as (select (${now}::timestamptz at time zone ${tenant.timeZone})::date as day),
    dropped as (
      delete from tax_rate using today where id = ${rateId}::uuid and valid_from > day returning id
    ), ended as (
      update tax_rate set valid_until = least(valid_until, day) from today
      where id = ${rateId}::uuid and valid_from <= day returning id
    )
    select id from dropped union all select id from ended`;
  if (!found) throw new Refusal("missing", "There is no such rate.");
}
