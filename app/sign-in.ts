import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import { openSession } from "#app/domain/identity/open-session.ts";
import { passwordFits } from "#app/domain/identity/password.ts";
import { credentialOf } from "#app/domain/identity/queries.ts";
import { SignIn } from "#app/domain/identity/schema.ts";
import { parse, refusing } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { sessionCookie } from "#app/who-is-asking.ts";
import { inGlance, inScope } from "#tenants/scope.ts";

/** Somebody has proved who they are, by whatever strategy. */
type Proved = Readonly<{ personId: string }>;

const VISITOR = { kind: "visitor" } as const;

/** Signs in by e-mail and password, then goes where the person wanted to. Says the same whether the account exists or not. */
export const signInByPassword = (args: ActionFunctionArgs) =>
  refusing<never>(args.request.clone(), async () => {
    const { personId } = await strategies(args).authenticate("password", args.request);
    return signedIn(args, personId);
  });

function strategies({ context: { tenant } }: ActionFunctionArgs): Authenticator<Proved> {
  const password = new FormStrategy<Proved>(async ({ form }) => {
    const given = parse(SignIn, Object.fromEntries(form));
    const kept = await inGlance(tenant, VISITOR, (glance) => credentialOf(glance, given.email));
    const fits = await passwordFits(kept?.passwordHash ?? null, given.password);
    if (!kept || !fits)
      throw new Refusal(
        "signed_out",
        "That e-mail address and password do not belong together. Try again, or ask for a sign-in link.",
      );
    return { personId: kept.personId };
  });
  return new Authenticator<Proved>().use(password, "password");
}

/** Opens a session and sends its cookie; the page asked for must be on this host. */
async function signedIn(
  { context, request }: ActionFunctionArgs,
  personId: string,
): Promise<Response> {
  const { tenant, address } = context;
  const agent = request.headers.get("User-Agent");
  const session = await inScope(tenant, VISITOR, (scope) =>
    openSession(scope, { personId, address, agent }),
  );
  return redirect(ownPath(new URL(request.url).searchParams.get("next")), {
    status: 303,
    headers: { "Set-Cookie": sessionCookie(session.secret, session.maxAgeSeconds) },
  });
}

/** A path of this host, or the front door: never another site (CWE-601). */
export const ownPath = (next: string | null): string =>
  next && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : "/";
