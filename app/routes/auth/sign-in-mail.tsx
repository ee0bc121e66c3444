import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ensureMayAskForLetter } from "#app/credentials.ts";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { AskForSignInLink } from "#app/domain/identity/schema.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { ownPath } from "#app/own-path.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckMail } from "#app/ui/check-mail.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Sign in without a password" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

export const loader = visit(
  async (_, { request }) => ({ next: ownPath(new URL(request.url).searchParams.get("next")) }),
  EVERYWHERE,
);

export const action = write.byAnyone(AskForSignInLink, askForLink, {
  ...EVERYWHERE,
  prepare: async ({ email, next }, args) => {
    await ensureMayAskForLetter(args);
    return { purpose: "sign-in" as const, email, next: ownPath(next) };
  },
});
export const headers = answerHeaders;

export default function SignInMail() {
  const { next } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = (
    <Link to="/sign-in" className="link">
      Back to sign-in
    </Link>
  );
  if (answer?.done)
    return (
      <CheckMail email={answer.done.email} next={back}>
        <p>
          If this address has an account here, a link that signs you in is on its way. It works
          once, for 30 minutes.
        </p>
      </CheckMail>
    );
  return (
    <>
      <h1 className="text-2xl">Sign in without a password</h1>
      <Form answer={answer}>
        <input type="hidden" name="next" value={answer?.sent["next"] ?? next} />
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          hint="We send you a link that signs you in."
        />
        <Button wide pendingLabel="Sending…">
          E-mail me a sign-in link
        </Button>
      </Form>
      <p className="text-sm">{back}</p>
    </>
  );
}
