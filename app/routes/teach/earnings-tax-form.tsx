import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { declareTaxForm } from "#app/domain/marketplace/payouts/declare-tax-form.ts";
import { payoutAccount } from "#app/domain/marketplace/payouts/payout-account.ts";
import { DeclareTaxForm } from "#app/domain/marketplace/payouts/schema.ts";
import { TAX_FORMS } from "#app/domain/marketplace/payouts/words.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Tax form" }];

export const loader = read("signed-in", async (glance) => ({
  form: (await payoutAccount(glance))?.form ?? null,
}));

export const action = write(DeclareTaxForm, declareTaxForm, {
  goTo: () => "/teach/earnings/account",
});

export default function DeclareForm() {
  const { form } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title="Tax form"
        description={form ? TAX_FORMS[form] : undefined}
        breadcrumbs={[
          { to: "/teach/earnings", label: "Earnings" },
          { to: "/teach/earnings/account", label: "Payout account" },
        ]}
      />
      {form ? (
        <Fields />
      ) : (
        <Banner title="No tax form is needed of you">
          If that changes, the page of your payout account says so.
        </Banner>
      )}
    </div>
  );
}

const Fields = () => (
  <Form answer={useActionData<typeof action>()}>
    <TextField
      name="legalName"
      label="Name"
      hint="Of the person or company, as the tax office knows it."
      maxLength={200}
      autoComplete="name"
    />
    <TextField
      name="taxNumber"
      label="Tax number"
      hint="It is kept encrypted; only its end is shown from then on."
      maxLength={32}
      autoComplete="off"
      spellCheck={false}
    />
    <Checkbox name="declared" label="What I entered is true and complete." />
    <div>
      <Button pendingLabel="Declaring…">Declare</Button>
    </div>
  </Form>
);
