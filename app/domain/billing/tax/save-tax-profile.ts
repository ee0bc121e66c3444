import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { keptVatNumber } from "./kept-vat-number.ts";
import type { SaveTaxProfile } from "./schema.ts";

/** Documents name this seller from now on. Refuses a VAT number that cannot be one of that country. */
export async function saveTaxProfile(scope: Scope<Person>, asked: SaveTaxProfile) {
  ensureMay(scope, "company.billing");
  const { legalName, address, country } = asked;
  const vatNumber = keptVatNumber(country, asked.vatNumber);
  await scope.sql`
    insert into tax_profile (legal_name, address, country, vat_id)
    values (${legalName}, ${address}, ${country}, ${vatNumber})
    on conflict on constraint tax_profile_pkey do update set legal_name = excluded.legal_name, address = excluded.address,
      country = excluded.country, vat_id = excluded.vat_id, changed_at = now()`;
  return { country };
}
