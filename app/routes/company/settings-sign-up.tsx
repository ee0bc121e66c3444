import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { signUpRules } from "#app/domain/identity/queries.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { SettingsHeader } from "#app/ui/settings-header.tsx";
import { changeSignUp } from "#tenants/settings/change-sign-up.ts";
import { ChangeSignUp } from "#tenants/settings/schema.ts";
import { SIGN_UP_WORDS } from "#tenants/settings/words.ts";

export const meta: MetaFunction = () => [{ title: "Who may join" }];

export const loader = read("company.settings", signUpRules);
export const action = write(ChangeSignUp, changeSignUp);

export default function SettingsSignUp() {
  const { signUp, domains } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <SettingsHeader />
      <Form answer={answer} className="flex max-w-xl flex-col gap-5">
        {answer?.done && (
          <Banner tone="success" title="Saved." live>
            It holds for everybody who joins from now on. Accounts that are open stay open.
          </Banner>
        )}
        <RadioCards
          name="signUp"
          label="Who may open an account"
          choices={Object.entries(SIGN_UP_WORDS).map(([value, words]) => ({ value, ...words }))}
          defaultValue={signUp}
        />
        <TextArea
          name="domains"
          label="E-mail domains"
          hint="For joining by e-mail domain: one per line, like acme.com. Subdomains count on their own."
          defaultValue={domains.join("\n")}
          optional
          spellCheck={false}
        />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
    </>
  );
}
