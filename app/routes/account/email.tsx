import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ensureKnowsPassword, ensureMayAskForLetter } from "#app/credentials.ts";
import { askToChangeEmail } from "#app/domain/identity/ask-to-change-email.ts";
import { ownAccount } from "#app/domain/identity/queries.ts";
import { AskToChangeEmail } from "#app/domain/identity/schema.ts";
import { answerHeaders, read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";

export const meta: MetaFunction = () => [{ title: "Your e-mail address" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = read("signed-in", ownAccount, EVERYWHERE);
export const action = write(AskToChangeEmail, askToChangeEmail, {
  ...EVERYWHERE,
  prepare: async ({ email, currentPassword }, args) => {
    await ensureKnowsPassword(currentPassword, args);
    await ensureMayAskForLetter(args);
    return { email };
  },
});
export const headers = answerHeaders;

export default function AccountEmail() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="flex flex-col gap-5">
      <p>
        You sign in with <strong className="break-words">{email}</strong>.
      </p>
      {answer?.done && (
        <Banner tone="success" title="Check your mail." live>
          A link is on its way to {answer.done.email}. Your address changes when you use it.
        </Banner>
      )}
      {hasPassword ? (
        <Form answer={answer}>
          <TextField name="email" label="New e-mail address" type="email" autoComplete="email" />
          <PasswordField
            name="currentPassword"
            label="Your password"
            autoComplete="current-password"
          />
          <div>
            <Button pendingLabel="Sending…">Send a link to the new address</Button>
          </div>
        </Form>
      ) : (
        <p className="text-ink-muted">
          To change your address,{" "}
          <Link to="/forgot" className="link">
            choose a password
          </Link>{" "}
          first.
        </p>
      )}
    </div>
  );
}
