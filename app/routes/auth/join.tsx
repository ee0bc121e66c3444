import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { hashedHere } from "#app/credentials.ts";
import { openAccount } from "#app/domain/identity/open-account.ts";
import { linkShown } from "#app/domain/identity/queries.ts";
import { OpenAccount } from "#app/domain/identity/schema.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { welcome } from "#app/sign-in.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { LinkEnded } from "#app/ui/link-ended.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { useRoot } from "#app/ui/use-root.ts";
import { termsInForce } from "#tenants/legal/published-legal.ts";

export const meta: MetaFunction = () => [{ title: "Open your account" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = visit(async (glance, { request }) => {
  const secret = new URL(request.url).searchParams.get("secret");
  const [link, terms] = await Promise.all([
    linkShown(glance, ["invite", "sign-up"], secret),
    termsInForce(glance),
  ]);
  return { secret, link, terms };
}, EVERYWHERE);

export const action = write.byAnyone(OpenAccount, openAccount, {
  ...EVERYWHERE,
  prepare: async ({ password, ...input }, args) => ({
    ...input,
    ...(await hashedHere(password, args)),
  }),
  goTo: welcome,
});
export const headers = answerHeaders;

export default function Join() {
  const { secret, link, terms } = useLoaderData<typeof loader>();
  const { brand } = useRoot();
  const answer = useActionData<typeof action>();
  if (!link)
    return (
      <LinkEnded>
        <p className="text-ink-muted">
          If you have an account by now, sign in. Otherwise ask whoever invited you for a new
          invitation.
        </p>
        <LinkButton to="/sign-in" kind="primary">
          Sign in
        </LinkButton>
      </LinkEnded>
    );
  return (
    <>
      <h1 className="text-2xl">Welcome to {brand.name}</h1>
      <p className="text-ink-muted">
        Your account is for <strong className="text-ink break-words">{link.email}</strong>.
      </p>
      <Form answer={answer} reloadDocument>
        <input type="hidden" name="secret" value={secret ?? ""} />
        <input type="hidden" name="username" autoComplete="username" value={link.email} />
        <TextField name="name" label="Your name" autoComplete="name" maxLength={80} />
        <PasswordField
          name="password"
          label="Password"
          autoComplete="new-password"
          minLength={10}
          hint="At least 10 characters. A few words in a row are easy to remember."
        />
        {terms !== null && (
          <Checkbox
            name="terms"
            value={terms}
            optional={false}
            label={
              <>
                I accept the{" "}
                <a href="/legal/terms" target="_blank" rel="noreferrer" className="link">
                  terms of use
                </a>
              </>
            }
          />
        )}
        <Button wide>Open my account</Button>
      </Form>
    </>
  );
}
