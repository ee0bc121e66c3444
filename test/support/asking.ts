import type { ActionFunctionArgs } from "@remix-run/node";
import { actorOnce } from "#app/who-is-asking.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Tenant } from "#tenants/tenant.ts";

type Asked = Readonly<{
  path?: string;
  form?: Readonly<Record<string, string>>;
  cookie?: string | undefined;
  address?: string;
  params?: Readonly<Record<string, string>>;
}>;

/** What Remix hands to a loader or an action when a browser asks one of the tenant's pages. */
export function asking(tenant: Tenant, asked: Asked = {}): ActionFunctionArgs {
  const { path = "/", form, cookie, address = "203.0.113.7", params = {} } = asked;
  const headers = new Headers({ "User-Agent": "Mozilla/5.0 (X11; Linux) Firefox/140.0" });
  if (cookie) headers.set("Cookie", cookie);
  const request = new Request(addressOf(tenant, path), {
    headers,
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
  const context = {
    tenant,
    address,
    nonce: "nonce",
    requestId: "request",
    actor: actorOnce(tenant, cookie),
  };
  return { request, params, context };
}

/** The cookie that an answer sets, as the browser sends it back; undefined when it sets none. */
export const cookieOf = (answer: unknown): string | undefined =>
  answer instanceof Response
    ? answer.headers.get("Set-Cookie")?.split(";")[0]?.replace(/=$/, "=gone")
    : undefined;
