import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ensureMayAskForLetter } from "#app/credentials.ts";
import { askToJoin } from "#app/domain/identity/ask-to-join.ts";
import { signUpRules } from "#app/domain/identity/queries.ts";
import { AskToJoin } from "#app/domain/identity/schema.ts";
import { whoMayJoin } from "#app/domain/identity/sign-up.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckMail } from "#app/ui/check-mail.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const meta: MetaFunction = () => [{ title: "Open an account" }];

export const loader = visit(
  async (glance) => {
    const rules = await signUpRules(glance);
    return { invitationOnly: rules.signUp === "invitation", who: whoMayJoin(rules) };
  },
  { at: "both" },
);

export const action = write.byAnyone(AskToJoin, askToJoin, {
  at: "both",
  prepare: async (input, args) => {
    await ensureMayAskForLetter(args);
    return input;
  },
});
export const headers = answerHeaders;

export default function SignUp() {
  const { invitationOnly, who } = useLoaderData<typeof loader>();
  const { brand } = useRoot();
  const answer = useActionData<typeof action>();
  const back = (
    <Link to="/sign-in" className="link">
      I have an account: sign in
    </Link>
  );
  if (answer?.done)
    return (
      <CheckMail email={answer.done.email} next={back}>
        <p>A mail is on its way. Its link opens your account and works once, for a day.</p>
      </CheckMail>
    );
  return (
    <>
      <h1 className="text-2xl">Join {brand.name}</h1>
      <p className="text-ink-muted">{who}</p>
      {!invitationOnly && (
        <Form answer={answer}>
          <TextField
            name="email"
            label="E-mail address"
            type="email"
            autoComplete="email"
            hint="We send you a link. Name and password come after it."
          />
          <Button wide pendingLabel="Sending…">
            Continue
          </Button>
        </Form>
      )}
      <p className="text-sm">{back}</p>
    </>
  );
}
