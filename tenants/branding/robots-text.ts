import type { Tenant } from "../tenant.ts";

const CLOSED = ["/company", "/learn", "/wallet", "/brand-preview", "/sign-in", "/sign-up"];

/**
 * What search engines may look at (RFC 9309): the front door and the catalog, not what belongs to people. Nothing
 * at all while the academy is suspended, and nothing of the operator's console.
 */
export function robotsText({ kind, state }: Pick<Tenant, "kind" | "state">): string {
  const closed = kind === "platform" || state === "suspended" ? ["/"] : CLOSED;
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join("")}`;
}
