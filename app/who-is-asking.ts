import type { AppLoadContext } from "@remix-run/node";
import { signedInBy } from "#app/domain/identity/queries.ts";
import { touchSession } from "#app/domain/identity/touch-session.ts";
import { log } from "#app/kernel/log.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Person, Tenant, Visitor } from "#tenants/tenant.ts";

declare module "@remix-run/node" {
  /** What the server knows of a request before Remix sees it. */
  interface AppLoadContext {
    tenant: Tenant;
    requestId: string;
    nonce: string;
    /** The network address of whoever asks, as far as our proxies can be believed. */
    address: string;
    /** Whoever the session cookie signs in; looked up once per request. */
    actor: () => Promise<Person | Visitor>;
  }
}

const SESSION_COOKIE = "__Host-session";

/** As long as a browser keeps any cookie (RFC 6265bis, section 5.5): the session's row says when it is over. */
const COOKIE_LASTS_S = 400 * 24 * 60 * 60;

/** Looks up, once, whom the cookie of this request signs in at this tenant. */
export function actorOnce(tenant: Tenant, cookieHeader: string | undefined) {
  let asked: ReturnType<AppLoadContext["actor"]> | undefined;
  const cookie = sessionCookieIn(cookieHeader);
  return () => {
    asked ??= cookie ? actorBy(tenant, cookie) : Promise.resolve({ kind: "visitor" });
    return asked;
  };
}

async function actorBy(tenant: Tenant, cookie: string): Promise<Person | Visitor> {
  const { actor, fading } = await inGlance(tenant, { kind: "visitor" }, (glance) =>
    signedInBy(glance, cookie),
  );
  if (fading && actor.kind === "person") void keepAlive(tenant, actor);
  return actor;
}

/** Written beside the request: no page waits for it, and the next one writes it if this one cannot. */
const keepAlive = (tenant: Tenant, actor: Person): Promise<void> =>
  inScope(tenant, actor, (scope) => touchSession(scope, actor.sessionId)).catch((error: Error) =>
    log.warn({ error: error.message }, "a session could not be kept alive"),
  );

/** The session's secret in a Cookie header (RFC 6265, section 4.2), or null. */
export function sessionCookieIn(header: string | null | undefined): string | null {
  const pair = header?.split("; ").find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  return pair?.slice(SESSION_COOKIE.length + 1) || null;
}

/** Sets the cookie that signs in. */
export const sessionCookie = (secret: string): string =>
  `${SESSION_COOKIE}=${secret}; Path=/; Max-Age=${COOKIE_LASTS_S}; HttpOnly; Secure; SameSite=Lax`;

/** Takes the cookie away. */
export const noSessionCookie = (): string =>
  `${SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Lax`;
