import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { AddTaxRate } from "./schema.ts";

/**
 * What is sold to this place bears the rate from that day on, instead of the one before. The same form again adds no
 * other; refuses another rate of the same place that begins on the same day. What was sold keeps its tax.
 */
export async function addTaxRate(scope: Scope<Person>, rate: AddTaxRate): Promise<void> {
  ensureMay(scope, "company.billing");
  const { name, country, region, product, percent, mode, validFrom, validUntil } = rate;
  await scope.sql`
    insert into tax_rate (name, country, region, product, basis_points, mode, valid_from, valid_until)
    values (${name}, ${country}, ${region}, ${product}, ${percent}::integer, ${mode}, ${validFrom}::date, ${validUntil}::date)
    on conflict do nothing`;
  const [kept] = await scope.sql`
    select id from tax_rate
    where country = ${country} and region = ${region} and product = ${product} and valid_from = ${validFrom}::date
      and name = ${name} and basis_points = ${percent}::integer and mode = ${mode}
      and valid_until is not distinct from ${validUntil}::date`;
  if (kept) return;
  const words = "Another rate of this place begins on that day. Choose another day.";
  throw new Refusal("conflict", words, { validFrom: words });
}
