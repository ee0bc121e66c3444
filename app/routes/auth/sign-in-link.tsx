import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { linkShown } from "#app/domain/identity/queries.ts";
import { answerHeaders, visit } from "#app/edge.ts";
import { signInBy } from "#app/sign-in.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { LinkEnded } from "#app/ui/link-ended.tsx";

export const meta: MetaFunction = () => [{ title: "Sign in" }];

/** Looking at the page uses nothing up: programs that scan mail open every link. */
export const loader = visit(
  async (glance, { request }) => {
    const secret = new URL(request.url).searchParams.get("secret");
    return { secret, link: await linkShown(glance, ["sign-in"], secret) };
  },
  { at: "both", whileSuspended: true },
);

export const action = signInBy("link");
export const headers = answerHeaders;

export default function SignInLink() {
  const { secret, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!link)
    return (
      <LinkEnded>
        <LinkButton to="/sign-in/mail" kind="primary">
          E-mail me a new link
        </LinkButton>
      </LinkEnded>
    );
  return (
    <>
      <h1 className="text-2xl">Sign in</h1>
      <p className="text-ink-muted">
        You are about to sign in as <strong className="text-ink break-words">{link.email}</strong>.
        If that is not you, close this page.
      </p>
      <Form answer={answer} reloadDocument>
        <input type="hidden" name="secret" value={secret ?? ""} />
        <Button wide>Sign in</Button>
      </Form>
    </>
  );
}
