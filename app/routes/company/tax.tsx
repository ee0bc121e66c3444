import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { countryChoices, placeName } from "#app/domain/billing/tax/place-names.ts";
import { taxProfile, taxRates } from "#app/domain/billing/tax/queries.ts";
import { saveTaxProfile } from "#app/domain/billing/tax/save-tax-profile.ts";
import { SaveTaxProfile } from "#app/domain/billing/tax/schema.ts";
import { read, write } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TaxProfileForm } from "#app/ui/tax-profile-form.tsx";
import { TaxRateTable } from "#app/ui/tax-rate-table.tsx";

export const meta: MetaFunction = () => [{ title: "Tax" }];

export const loader = read("company.billing", async (glance) => {
  const { locale } = glance.tenant;
  const [profile, rates] = await Promise.all([taxProfile(glance), taxRates(glance)]);
  return {
    profile,
    countries: countryChoices(locale),
    rates: rates.map((rate) => ({ ...rate, place: placeName(locale, rate.country, rate.region) })),
  };
});

export const action = write(SaveTaxProfile, saveTaxProfile);

export default function Tax() {
  const { profile, countries, rates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const add = <LinkButton to="/company/tax/rates/new">Add a rate</LinkButton>;
  return (
    <>
      <PageHeader title="Tax" description="Who sells here, and which taxes prices bear." />
      <div className="flex flex-col gap-6">
        <Card title="Who sells" description="Receipts and invoices name this seller.">
          <TaxProfileForm {...{ profile, countries, answer }} isSaved={Boolean(answer?.done)} />
        </Card>
        <Card
          flush
          title="Rates"
          description="By the buyer's place. A business of another member state of the European Union with a VAT number owes the tax itself."
          actions={rates.length > 0 && add}
        >
          <TaxRateTable rows={rates} action={add} />
        </Card>
      </div>
    </>
  );
}
