import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { answerHeaders, visit } from "#app/edge.ts";
import { ownPath } from "#app/own-path.ts";
import { signInBy } from "#app/sign-in.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";

export const meta: MetaFunction = () => [{ title: "Sign in" }];

export const loader = visit(
  async ({ actor, tenant }, { request }) => {
    const next = ownPath(new URL(request.url).searchParams.get("next"));
    if (actor.kind === "person") throw redirect(next);
    return { next, maySignUp: tenant.signUp !== "invitation" };
  },
  { at: "both", whileSuspended: true },
);

export const action = signInBy("password");
export const headers = answerHeaders;

export default function SignIn() {
  const { next, maySignUp } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1 className="text-2xl">Sign in</h1>
      <Form answer={answer} reloadDocument>
        <input type="hidden" name="next" value={next} />
        <TextField name="email" label="E-mail address" type="email" autoComplete="username" />
        <PasswordField name="password" label="Password" autoComplete="current-password" />
        <Button wide>Sign in</Button>
        <p className="text-ink-muted before:bg-line after:bg-line flex items-center gap-3 text-sm before:h-px before:flex-1 after:h-px after:flex-1">
          or without a password
        </p>
        <Button kind="secondary" wide formAction="/sign-in/mail">
          E-mail me a sign-in link
        </Button>
      </Form>
      <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 text-sm">
        <Link to="/forgot" className="link">
          Forgot your password?
        </Link>
        {maySignUp && (
          <Link to="/sign-up" className="link">
            Open an account
          </Link>
        )}
      </p>
    </>
  );
}
