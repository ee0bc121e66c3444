import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeEmail } from "#app/domain/identity/change-email.ts";
import { linkShown } from "#app/domain/identity/queries.ts";
import { ChangeEmail } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { LinkEnded } from "#app/ui/link-ended.tsx";

export const meta: MetaFunction = () => [{ title: "Confirm your new address" }];

const EVERYWHERE = { at: "both", whileSuspended: true } as const;

/** For whoever asked for the change, signed in: a mistyped address must not be given the account. */
export const loader = read(
  "signed-in",
  async (glance, { request }) => {
    const secret = new URL(request.url).searchParams.get("secret");
    return { secret, link: await linkShown(glance, ["verify"], secret) };
  },
  EVERYWHERE,
);

export const action = write(ChangeEmail, changeEmail, { ...EVERYWHERE, goTo: () => "/account" });

export default function ConfirmEmail() {
  const { secret, link } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!link)
    return (
      <LinkEnded>
        <LinkButton to="/account/email">Go to your account</LinkButton>
      </LinkEnded>
    );
  return (
    <>
      <h1 className="text-2xl">Confirm your new address</h1>
      <p className="text-ink-muted">
        From now on you sign in with <strong className="text-ink break-words">{link.email}</strong>.
      </p>
      <Form answer={answer}>
        <input type="hidden" name="secret" value={secret ?? ""} />
        <Button wide>Use this address</Button>
      </Form>
    </>
  );
}
