import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Answer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckMail } from "#app/ui/check-mail.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type AskForLetterProps = Readonly<{
  title: string;
  hint: string;
  /** What is on the button. */
  send: string;
  /** What the letter holds, and for how long. */
  sent: ReactNode;
  /** Where the letter went, once it was asked for. */
  done: Readonly<{ email: string }> | null | undefined;
  answer: Answer | undefined;
  /** What else is sent along. */
  children?: ReactNode;
}>;

/** Asks for an address to which a letter with a link is sent, and then says to look for it. */
export function AskForLetter(props: AskForLetterProps) {
  const { title, hint, send, sent, done, answer, children } = props;
  const back = (
    <Link to="/sign-in" className="link">
      Back to sign-in
    </Link>
  );
  if (done)
    return (
      <CheckMail email={done.email} next={back}>
        <p>{sent}</p>
      </CheckMail>
    );
  return (
    <>
      <h1 className="text-2xl">{title}</h1>
      <Form answer={answer}>
        {children}
        <TextField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          hint={hint}
        />
        <Button wide pendingLabel="Sending…">
          {send}
        </Button>
      </Form>
      <p className="text-sm">{back}</p>
    </>
  );
}
