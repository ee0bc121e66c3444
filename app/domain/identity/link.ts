const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a one-time link proves an address for: how long it lasts, and the page that asks before it is used. */
export const LINKS = {
  "sign-in": { lastsMs: 30 * MINUTE_MS, path: "/sign-in/link" },
  reset: { lastsMs: 60 * MINUTE_MS, path: "/reset" },
  "sign-up": { lastsMs: DAY_MS, path: "/join" },
  invite: { lastsMs: 14 * DAY_MS, path: "/join" },
  verify: { lastsMs: DAY_MS, path: "/confirm-email" },
} as const;

export type LinkPurpose = keyof typeof LINKS;

/** Where a link leads on the tenant's host. The secret is in the query, which no log keeps. */
export function linkPath(purpose: LinkPurpose, secret: string, next?: string): string {
  const query = new URLSearchParams({ secret, ...(next && next !== "/" && { next }) });
  return `${LINKS[purpose].path}?${query}`;
}
