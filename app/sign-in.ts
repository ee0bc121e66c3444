import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { Authenticator } from "remix-auth";
import { Strategy } from "remix-auth/strategy";
import { FormStrategy } from "remix-auth-form";
import { deviceOf, ensureAdmitted } from "#app/credentials.ts";
import { signInFailed } from "#app/domain/identity/events.ts";
import { passwordFits } from "#app/domain/identity/password.ts";
import { credentialOf } from "#app/domain/identity/queries.ts";
import { SignIn, SignInByLink } from "#app/domain/identity/schema.ts";
import { signInByLink } from "#app/domain/identity/sign-in-by-link.ts";
import { signInByPassword } from "#app/domain/identity/sign-in-by-password.ts";
import { proofTries } from "#app/domain/identity/throttle.ts";
import { parse, refusing } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ownPath } from "#app/own-path.ts";
import { sessionCookie } from "#app/who-is-asking.ts";
import { announce } from "#tenants/journal.ts";
import { inGlance, inScope } from "#tenants/scope.ts";

type Args = ActionFunctionArgs;

/** Somebody has proved who they are, by whatever strategy, and has a session. */
type Opened = Readonly<{ secret: string }>;

const VISITOR = { kind: "visitor" } as const;

/**
 * An action that signs in by this strategy and goes where the person wanted to. It says the same, after the
 * same work, whether the account exists or not; what failed is journalled.
 */
export const signInBy = (strategy: "password" | "link") => (args: Args) =>
  refusing<never>(args.request.clone(), async () =>
    welcome(await strategies(args).authenticate(strategy, args.request), args),
  );

/** Sends the session's cookie, and the person to the page of this host that they had asked for. */
export const welcome = ({ secret }: Opened, { request }: Args): Response =>
  redirect(ownPath(new URL(request.url).searchParams.get("next")), {
    status: 303,
    headers: { "Set-Cookie": sessionCookie(secret) },
  });

/** Reads the secret of a one-time link from the form that its page sends. */
class LinkStrategy extends Strategy<Opened, string> {
  name = "link";

  async authenticate(request: Request): Promise<Opened> {
    const form = await request.formData();
    return this.verify(parse(SignInByLink, Object.fromEntries(form)).secret);
  }
}

const strategies = (args: Args) =>
  new Authenticator<Opened>()
    .use(new FormStrategy(({ form }) => byPassword(args, form)), "password")
    .use(new LinkStrategy((secret) => byLink(args, secret)), "link");

async function byPassword(args: Args, form: FormData): Promise<Opened> {
  const { tenant, address } = args.context;
  const { email, password } = parse(SignIn, Object.fromEntries(form));
  const tries = proofTries(address, email);
  await ensureAdmitted(args, tries, ", or have a sign-in link sent to you");

  const kept = await inGlance(tenant, VISITOR, (glance) => credentialOf(glance, email));
  const fits = await passwordFits(kept?.passwordHash ?? null, password);
  if (!kept || !fits) {
    await noteFailure(args, "password", kept?.personId);
    throw new Refusal(
      "signed_out",
      "That e-mail address and password do not belong together. Try again, or have a sign-in link sent to you.",
    );
  }
  const { personId } = kept;
  return inScope(tenant, VISITOR, (scope) =>
    signInByPassword(scope, { personId, tries, device: deviceOf(args) }),
  );
}

async function byLink(args: Args, secret: string): Promise<Opened> {
  const { tenant, address } = args.context;
  await ensureAdmitted(args, proofTries(address));
  const opening = inScope(tenant, VISITOR, (scope) =>
    signInByLink(scope, { secret, device: deviceOf(args) }),
  );
  return opening.catch(async (error) => {
    await noteFailure(args, "link");
    throw error;
  });
}

const noteFailure = (
  { context: { tenant } }: Args,
  by: "password" | "link",
  personId: string | null = null,
): Promise<void> =>
  inScope(tenant, VISITOR, (scope) => announce(scope, signInFailed, { personId, by }));
