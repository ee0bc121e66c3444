import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addTaxRate } from "#app/domain/billing/tax/add-tax-rate.ts";
import { countryChoices } from "#app/domain/billing/tax/place-names.ts";
import { AddTaxRate } from "#app/domain/billing/tax/schema.ts";
import { TAX_MODES, TAX_PRODUCTS } from "#app/domain/billing/tax/words.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Add a tax rate" }];

export const loader = read("company.billing", async ({ tenant }) => countryChoices(tenant.locale));

export const action = write(AddTaxRate, addTaxRate, { goTo: () => "/company/tax" });

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export default function NewTaxRate() {
  const countries = useLoaderData<typeof loader>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title="Add a tax rate"
        breadcrumbs={[{ to: "/company/tax", label: "Tax" }]}
        description="It takes the place of the rate before it. What was sold keeps its tax."
      />
      <Form answer={useActionData<typeof action>()}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="name" label="Name" placeholder="VAT" maxLength={60} />
          <TextField name="percent" label="Percent" inputMode="decimal" maxLength={6} />
          <SelectField
            name="country"
            label="Country"
            hint="Where the buyer is."
            choices={[{ value: "", label: "Choose a country" }, ...countries]}
          />
          <TextField
            name="region"
            label="Region"
            hint="Its code, like CA; empty: all of it."
            maxLength={3}
            autoCapitalize="characters"
            optional
          />
          <SelectField name="product" label="On" choices={choices(TAX_PRODUCTS)} />
          <SelectField name="mode" label="It is" choices={choices(TAX_MODES)} />
          <TextField name="validFrom" label="First day" type="date" />
          <TextField name="validUntil" label="Last day" type="date" optional />
        </div>
        <div>
          <Button pendingLabel="Adding…">Add</Button>
        </div>
      </Form>
    </div>
  );
}
