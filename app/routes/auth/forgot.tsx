import { type MetaFunction, useActionData } from "@remix-run/react";
import { ensureMayAskForLetter } from "#app/credentials.ts";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { AskForReset } from "#app/domain/identity/schema.ts";
import { answerHeaders, write } from "#app/edge.ts";
import { AskForLetter } from "#app/ui/ask-for-letter.tsx";

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
  return (
    <AskForLetter
      title="Choose a new password"
      hint="We send you a link with which you choose a new one."
      send="Send me the link"
      sent="If this address has an account here, a link to choose a new password is on its way. It works once, for an hour."
      done={answer?.done}
      answer={answer}
    />
  );
}
