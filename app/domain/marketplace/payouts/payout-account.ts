import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { TaxForm } from "./words.ts";

type PayoutAccount = Readonly<{
  country: string;
  accountId: string | null;
  isReady: boolean;
  submitted: boolean;
  requirements: number;
  disabledReason: string | null;
  /** The form that must be declared before a payout; null where none is needed. */
  form: TaxForm | null;
  declaredAt: Date | null;
  legalName: string | null;
  numberEnd: string | null;
}>;

/** Where whoever asks is paid, and what is still missing for it; null before they have said in which country. */
export async function payoutAccount({ sql, actor }: Glance<Person>): Promise<PayoutAccount | null> {
  const [account] = await sql<PayoutAccount>`
    select a.country, a.account_id as "accountId", a.can_receive and a.can_pay_out as "isReady", a.submitted,
           cardinality(a.requirements) as requirements, a.disabled_reason as "disabledReason", r.form,
           f.declared_at as "declaredAt", f.legal_name as "legalName", f.number_end as "numberEnd"
    from connect_account a left join tax_form_rule r on r.country = a.country
    left join tax_form f on f.person_id = a.person_id and f.form = r.form and f.country = a.country
    where a.person_id = ${actor.personId}::uuid`;
  return account ?? null;
}
