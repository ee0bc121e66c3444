import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { SettingsHeader } from "#app/ui/settings-header.tsx";
import { changeSettings } from "#tenants/settings/change-settings.ts";
import { ChangeSettings, TIME_ZONES } from "#tenants/settings/schema.ts";
import { CURRENCIES, LOCALES, TERMS } from "#tenants/settings/words.ts";

export const meta: MetaFunction = () => [{ title: "Settings" }];

export const loader = read("company.settings", async ({ tenant }) => {
  const { name, locale, timeZone, currency, terminology } = tenant;
  return { name, locale, timeZone, currency, terminology, timeZones: TIME_ZONES };
});

export const action = write(ChangeSettings, changeSettings);

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const TERM_LABELS = {
  learner: "One learner",
  learners: "Several learners",
  course: "One course",
  courses: "Several courses",
} as const satisfies Record<keyof typeof TERMS, string>;

export default function Settings() {
  const settings = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <SettingsHeader />
      <Form answer={answer} className="flex max-w-xl flex-col gap-5">
        {answer?.done && <Banner tone="success" title="Saved." live />}
        <TextField name="name" label="Name of the academy" defaultValue={settings.name} />
        <SelectField
          name="locale"
          label="Language and region"
          hint="How dates, numbers and amounts are written."
          choices={choices(LOCALES)}
          defaultValue={settings.locale}
        />
        <SelectField
          name="timeZone"
          label="Time zone"
          choices={settings.timeZones.map((zone) => ({
            value: zone,
            label: zone.replaceAll("_", " "),
          }))}
          defaultValue={settings.timeZone}
        />
        <SelectField
          name="currency"
          label="Currency"
          choices={choices(CURRENCIES)}
          defaultValue={settings.currency}
        />
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-1 text-sm font-medium">Your own words</legend>
          <p className="text-ink-muted text-sm">
            What people are called here: learner, employee, member. Leave a field empty for the
            usual word.
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            {(Object.keys(TERM_LABELS) as (keyof typeof TERMS)[]).map((term) => (
              <TextField
                key={term}
                name={term}
                label={TERM_LABELS[term]}
                placeholder={TERMS[term]}
                defaultValue={settings.terminology[term] ?? ""}
                maxLength={30}
                optional
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
    </>
  );
}
