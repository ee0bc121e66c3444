import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ensureKnowsPassword } from "#app/credentials.ts";
import { changePassword } from "#app/domain/identity/change-password.ts";
import { hashPassword } from "#app/domain/identity/password.ts";
import { ownAccount } from "#app/domain/identity/queries.ts";
import { ChangePassword } from "#app/domain/identity/schema.ts";
import { answerHeaders, read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";

export const meta: MetaFunction = () => [{ title: "Your password" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = read("signed-in", ownAccount, EVERYWHERE);
export const action = write(ChangePassword, changePassword, {
  ...EVERYWHERE,
  prepare: async ({ currentPassword, newPassword }, args) => {
    await ensureKnowsPassword(currentPassword, args);
    return { passwordHash: await hashPassword(newPassword) };
  },
});
export const headers = answerHeaders;

export default function AccountPassword() {
  const { email, hasPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!hasPassword)
    return (
      <p className="text-ink-muted">
        You have no password yet and sign in by link.{" "}
        <Link to="/forgot" className="link">
          Have a link sent to you
        </Link>{" "}
        to choose one.
      </p>
    );
  return (
    <Form answer={answer}>
      {answer?.done && (
        <Banner tone="success" title="Your password is changed." live>
          Your other devices are signed out.
        </Banner>
      )}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        name="currentPassword"
        label="Current password"
        autoComplete="current-password"
      />
      <PasswordField
        name="newPassword"
        label="New password"
        autoComplete="new-password"
        minLength={10}
        hint="At least 10 characters. A few words in a row are easy to remember."
      />
      <div>
        <Button pendingLabel="Saving…">Change password</Button>
      </div>
    </Form>
  );
}
