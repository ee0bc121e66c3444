import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { hashedHere } from "#app/credentials.ts";
import { linkShown } from "#app/domain/identity/queries.ts";
import { resetPassword } from "#app/domain/identity/reset-password.ts";
import { ResetPassword } from "#app/domain/identity/schema.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { welcome } from "#app/sign-in.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { LinkEnded } from "#app/ui/link-ended.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";

export const meta: MetaFunction = () => [{ title: "Choose a new password" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = visit(async (glance, { request }) => {
  const secret = new URL(request.url).searchParams.get("secret");
  return { secret, link: await linkShown(glance, ["reset"], secret) };
}, EVERYWHERE);

export const action = write.byAnyone(ResetPassword, resetPassword, {
  ...EVERYWHERE,
  prepare: async ({ secret, password }, args) => ({
    secret,
    ...(await hashedHere(password, args)),
  }),
  goTo: welcome,
});
export const headers = answerHeaders;

export default function Reset() {
  const { secret, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!link)
    return (
      <LinkEnded>
        <LinkButton to="/forgot" kind="primary">
          Send me a new link
        </LinkButton>
      </LinkEnded>
    );
  return (
    <>
      <h1 className="text-2xl">Choose a new password</h1>
      <p className="text-ink-muted">
        For <strong className="text-ink break-words">{link.email}</strong>. Every device that is
        signed in now will be signed out, and this one is signed in.
      </p>
      <Form answer={answer} reloadDocument>
        <input type="hidden" name="secret" value={secret ?? ""} />
        <input type="hidden" name="username" autoComplete="username" value={link.email} />
        <PasswordField
          name="password"
          label="New password"
          autoComplete="new-password"
          minLength={10}
          hint="At least 10 characters. A few words in a row are easy to remember."
        />
        <Button wide>Save and sign in</Button>
      </Form>
    </>
  );
}
