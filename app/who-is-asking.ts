import type { AppLoadContext } from "@remix-run/node";
import { actorOf } from "#app/domain/identity/queries.ts";
import { inGlance } from "#tenants/scope.ts";
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

export const SESSION_COOKIE = "__Host-session";

/** Looks up, once, whom the cookie of this request signs in at this tenant. */
export function actorOnce(tenant: Tenant, cookieHeader: string | undefined) {
  let asked: ReturnType<AppLoadContext["actor"]> | undefined;
  const cookie = sessionCookieIn(cookieHeader);
  return () => {
    asked ??= cookie
      ? inGlance(tenant, { kind: "visitor" }, (glance) => actorOf(glance, cookie))
      : Promise.resolve({ kind: "visitor" });
    return asked;
  };
}

/** The session's secret in a Cookie header (RFC 6265, section 4.2), or null. */
export function sessionCookieIn(header: string | undefined): string | null {
  const pair = header?.split("; ").find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  return pair?.slice(SESSION_COOKIE.length + 1) || null;
}

/** Sets the cookie that signs in; it ends with the session row, at the latest. */
export const sessionCookie = (secret: string, maxAgeSeconds: number): string =>
  `${SESSION_COOKIE}=${secret}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; Secure; SameSite=Lax`;
