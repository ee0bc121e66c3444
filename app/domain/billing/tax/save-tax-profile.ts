import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { SaveTaxProfile } from "./schema.ts";
import { isMemberState, vatNumberOf } from "./vat-number.ts";

/**
 * Documents name this seller from now on. A VAT number of a member state of the European Union is refused when it
 * cannot be one; of others the form is not known here.
 */
export async function saveTaxProfile(scope: Scope<Person>, asked: SaveTaxProfile) {
  ensureMay(scope, "company.billing");
  const { legalName, address, country, stripeTax } = asked;
  const vatNumber = numberOf(country, asked.vatNumber);
  await scope.sql`
    insert into tax_profile (legal_name, address, country, vat_id, stripe_tax)
    values (${legalName}, ${address}, ${country}, ${vatNumber}, ${stripeTax}::boolean)
    on conflict (tenant_id) do update set legal_name = excluded.legal_name, address = excluded.address,
      country = excluded.country, vat_id = excluded.vat_id, stripe_tax = excluded.stripe_tax, changed_at = now()`;
  return { country };
}

function numberOf(country: string, text: string): string {
  if (text === "" || !isMemberState(country)) return text;
  const number = vatNumberOf(country, text);
  if (number) return number;
  const words = "This cannot be a VAT number of that country. Look for a typing error.";
  throw new Refusal("invalid", words, { vatNumber: words });
}
