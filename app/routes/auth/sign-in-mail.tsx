import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ensureMayAskForLetter } from "#app/credentials.ts";
import { askForLink } from "#app/domain/identity/ask-for-link.ts";
import { AskForSignInLink } from "#app/domain/identity/schema.ts";
import { answerHeaders, visit, write } from "#app/edge.ts";
import { ownPath } from "#app/own-path.ts";
import { AskForLetter } from "#app/ui/ask-for-letter.tsx";

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
  return (
    <AskForLetter
      title="Sign in without a password"
      hint="We send you a link that signs you in."
      send="E-mail me a sign-in link"
      sent="If this address has an account here, a link that signs you in is on its way. It works once, for 30 minutes."
      done={answer?.done}
      answer={answer}
    >
      <input type="hidden" name="next" value={answer?.sent["next"] ?? next} />
    </AskForLetter>
  );
}
