import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { SetTaxForm } from "./schema.ts";

/** From now on nobody of this country is paid out before they have declared that form; with none, everybody is. */
export async function setTaxForm(
  scope: Scope<Person>,
  { country, form }: SetTaxForm,
): Promise<void> {
  ensureMay(scope, "company.billing");
  const { sql } = scope;
  if (form === "none") await sql`delete from tax_form_rule where country = ${country}`;
  else
    await sql`
      insert into tax_form_rule (country, form) values (${country}, ${form})
      on conflict on constraint tax_form_rule_pkey do update set form = excluded.form`;
}
