import { Refusal } from "#app/kernel/refusal.ts";
import { seal } from "#app/kernel/sealed.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { DeclareTaxForm } from "./schema.ts";

/**
 * The form that this person's country needs is declared, as of now; declaring it again replaces it. Its number can be read
 * by this installation alone. Refuses where no form is needed.
 */
export async function declareTaxForm(
  scope: Scope<Person>,
  { legalName, taxNumber }: DeclareTaxForm,
): Promise<void> {
  const { sql, tenant, actor, now } = scope;
  const number = seal(taxNumber, `tax number ${tenant.id} ${actor.personId}`);
  const declared = await sql`
    insert into tax_form (person_id, country, form, legal_name, number, number_end, declared_at)
    select a.person_id, a.country, r.form, ${legalName}, ${number}::bytea, ${taxNumber.slice(-3)}, ${now}::timestamptz
    from connect_account a join tax_form_rule r on r.country = a.country
    where a.person_id = ${actor.personId}::uuid
    on conflict on constraint tax_form_pkey do update
    set country = excluded.country, legal_name = excluded.legal_name, number = excluded.number,
        number_end = excluded.number_end, declared_at = excluded.declared_at
    returning form`;
  if (declared.length === 0) throw new Refusal("conflict", "No tax form is needed of you here.");
}
