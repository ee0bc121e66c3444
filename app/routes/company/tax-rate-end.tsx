import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { endTaxRate } from "#app/domain/billing/tax/end-tax-rate.ts";
import { placeName } from "#app/domain/billing/tax/place-names.ts";
import { taxRate } from "#app/domain/billing/tax/queries.ts";
import { EndTaxRate } from "#app/domain/billing/tax/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "End a tax rate" }];

export const loader = read("company.billing", async (glance, { params }) => {
  const { name, country, region } = await taxRate(glance, String(params["rateId"]));
  return { name, place: placeName(glance.tenant.locale, country, region) };
});

export const action = write(EndTaxRate, endTaxRate, { goTo: () => "/company/tax" });

export default function EndOneTaxRate() {
  const { name, place } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`No more ${name} in ${place}?`}
      description="Today is its last day; a rate that has not begun is removed. What was sold keeps its tax."
      confirm="End"
      cancelTo="/company/tax"
      answer={useActionData<typeof action>()}
    />
  );
}
