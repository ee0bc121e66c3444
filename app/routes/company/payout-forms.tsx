import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { FileText } from "lucide-react";
import { countryChoices, placeName } from "#app/domain/billing/tax/place-names.ts";
import { taxFormRules } from "#app/domain/marketplace/payouts/queries.ts";
import { SetTaxForm } from "#app/domain/marketplace/payouts/schema.ts";
import { setTaxForm } from "#app/domain/marketplace/payouts/set-tax-form.ts";
import { PAYOUT_COUNTRIES, TAX_FORMS } from "#app/domain/marketplace/payouts/words.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Tax forms" }];

export const loader = read("company.billing", async (glance) => {
  const { locale } = glance.tenant;
  const rules = await taxFormRules(glance);
  return {
    rules: rules.map(({ country, form }) => ({ country: placeName(locale, country), form })),
    countries: countryChoices(locale).filter(({ value }) => PAYOUT_COUNTRIES.includes(value)),
  };
});

export const action = write(SetTaxForm, setTaxForm, { goTo: () => "/company/payouts/forms" });

const FORMS = [
  ...Object.entries(TAX_FORMS).map(([value, label]) => ({ value, label })),
  { value: "none", label: "None" },
];

export default function PayoutForms() {
  const { rules, countries } = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Tax forms"
        description="Whoever is paid in one of these countries declares its form first. Ask whoever does your taxes which you need."
        breadcrumbs={[{ to: "/company/payouts", label: "Payouts" }]}
      />
      <div className="flex flex-col gap-6">
        <Card flush>
          <Table
            caption="Forms by country"
            rows={rules}
            rowKey={({ country }) => country}
            empty={
              <Empty icon={FileText} title="No country needs a form">
                Say below which country needs one before its people are paid.
              </Empty>
            }
            columns={[
              { header: "Country", cell: ({ country }) => country },
              { header: "Form", cell: ({ form }) => TAX_FORMS[form] },
            ]}
          />
        </Card>
        <Card title="Set a form">
          <Form answer={useActionData<typeof action>()} className="flex max-w-md flex-col gap-5">
            <SelectField
              name="country"
              label="Country"
              choices={[{ value: "", label: "Choose a country" }, ...countries]}
            />
            <SelectField name="form" label="Form" choices={FORMS} />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        </Card>
      </div>
    </div>
  );
}
