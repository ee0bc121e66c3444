import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { provisionAcademy } from "#app/provision-academy.ts";
import { AddressField } from "#app/ui/address-field.tsx";
import { counted, formatBytes } from "#app/ui/amount.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { TEMPLATE_WORDS } from "#tenants/branding/words.ts";
import { addressOf, slugHost } from "#tenants/by-host.ts";
import { type Limits, limitsOf } from "#tenants/license/limits.ts";
import { ProvisionTenant } from "#tenants/schema.ts";
import { TIER_WORDS, TIERS } from "#tenants/words.ts";

export const meta: MetaFunction = () => [{ title: "New academy" }];

export const loader = operate.read(async () => ({
  pattern: addressOf({ canonicalHost: slugHost("*") }, ""),
  tiers: TIERS.map((tier) => ({ tier, limits: limitsOf(tier) })),
}));

export const action = operate.act(ProvisionTenant, provisionAcademy, ({ id }) => `/tenants/${id}`);

export default function NewTenant() {
  const { pattern, tiers } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  return (
    <>
      <PageHeader
        title="New academy"
        description="It answers on its own address as soon as you send this form, and its first administrator is invited by mail."
        breadcrumbs={[{ to: "/tenants", label: "Academies" }]}
      />
      <div className="max-w-2xl">
        <Card>
          <Form answer={useActionData<typeof action>()}>
            <TextField name="name" label="Name" autoComplete="off" maxLength={80} />
            <AddressField pattern={pattern} />
            <TextField
              name="admin"
              label="First administrator's e-mail address"
              type="email"
              autoComplete="off"
            />
            <RadioCards
              name="tier"
              label="License"
              columns={2}
              defaultValue="starter"
              choices={tiers.map(({ tier, limits }) => ({
                value: tier,
                label: TIER_WORDS[tier],
                description: tier === "custom" ? AGREED : inWords(limits, locale),
              }))}
            />
            <SelectField
              name="template"
              label="Look to begin with"
              hint="Its administrators change it whenever they like."
              choices={LOOKS}
              optional
            />
            <TextField
              name="host"
              label="Domain of its own"
              hint="It is claimed for the academy; its administrator proves it later."
              autoComplete="off"
              optional
            />
            <TextField
              name="externalKey"
              label="External key"
              hint="A number of your own. The same key never makes a second academy."
              autoComplete="off"
              maxLength={200}
              optional
            />
            <div className="flex flex-wrap justify-end gap-2">
              <LinkButton to="/tenants">Cancel</LinkButton>
              <Button pendingLabel="Provisioning…">Provision</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}

const LOOKS = [
  { value: "", label: "Any of them" },
  ...Object.entries(TEMPLATE_WORDS).map(([value, label]) => ({ value, label })),
];

const AGREED = "As Enterprise, except for what is agreed";

const inWords = ({ activeLearners, storageBytes, customDomains }: Limits, locale: string) =>
  [
    counted(activeLearners, "active learner a month", "active learners a month", locale),
    formatBytes(storageBytes, locale),
    customDomains > 0 && counted(customDomains, "custom domain", "custom domains", locale),
  ]
    .filter(Boolean)
    .join(", ");
