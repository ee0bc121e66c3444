import { Link, type MetaFunction, useActionData } from "@remix-run/react";
import { ensureMayAskForLetter } from "#app/credentials.ts";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { AskForReset } from "#app/domain/identity/schema.ts";
import { answerHeaders, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckMail } from "#app/ui/check-mail.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Choose a new password" }];

export const action = write.byAnyone(AskForReset, askForLink, {
  at: "both",
  whileSuspended: true,
  prepare: async ({ email }, args) => {
    await ensureMayAskForLetter(args);
    return { purpose: "reset" as const, email };
  },
});
export const headers = answerHeaders;

export default function Forgot() {
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
          If this address has an account here, a link to choose a new password is on its way. It
          works once, for an hour.
        </p>
      </CheckMail>
    );
  return (
    <>
      <h1 className="text-2xl">Choose a new password</h1>
      <Form answer={answer}>
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          hint="We send you a link with which you choose a new one."
        />
        <Button wide pendingLabel="Sending…">
          Send me the link
        </Button>
      </Form>
      <p className="text-sm">{back}</p>
    </>
  );
}
