import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { countryChoices, placeName } from "#app/domain/billing/tax/place-names.ts";
import { payoutAccount } from "#app/domain/marketplace/payouts/payout-account.ts";
import { OpenPayoutAccount } from "#app/domain/marketplace/payouts/schema.ts";
import { settleAccount } from "#app/domain/marketplace/payouts/settle-account.ts";
import { PAYOUT_COUNTRIES } from "#app/domain/marketplace/payouts/words.ts";
import { read, write } from "#app/edge.ts";
import { accountOpened } from "#app/open-account.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PayoutAccountCard } from "#app/ui/payout-account-card.tsx";
import { TaxFormCard } from "#app/ui/tax-form-card.tsx";

export const meta: MetaFunction = () => [{ title: "Payout account" }];

export const loader = read("signed-in", async (glance) => {
  const { locale } = glance.tenant;
  const account = await payoutAccount(glance);
  return {
    account: account && { ...account, country: placeName(locale, account.country) },
    countries: countryChoices(locale).filter(({ value }) => PAYOUT_COUNTRIES.includes(value)),
  };
});

export const action = write(OpenPayoutAccount, settleAccount, {
  prepare: (input, { context }) => accountOpened(context, input),
  goTo: () => "/teach/earnings/account",
});

export default function PayoutAccount() {
  const { account } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Payout account"
        description="Where what you earn is sent to."
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: "/teach/earnings", label: "Earnings" },
        ]}
      />
      <div className="flex flex-col gap-6">
        {account?.accountId ? <PayoutAccountCard account={account} /> : <Begin />}
        {account?.form && <TaxFormCard {...account} form={account.form} />}
      </div>
    </div>
  );
}

function Begin() {
  const { countries } = useLoaderData<typeof loader>();
  return (
    <Card
      title="Begin"
      description="Stripe pays you, and asks you who you are and where your bank is. We see neither."
    >
      <Form answer={useActionData<typeof action>()} className="flex max-w-md flex-col gap-5">
        <SelectField
          name="country"
          label="Country"
          hint="Where your bank account is. It cannot be changed later."
          choices={[{ value: "", label: "Choose a country" }, ...countries]}
          autoComplete="country"
        />
        <div>
          <Button pendingLabel="Opening…">Open the account</Button>
        </div>
      </Form>
    </Card>
  );
}
