import type { ActionFunctionArgs } from "@remix-run/node";

/**
 * Where a verb leads that is one of many on its page: a script stays on the page that is open; without scripts its reader
 * is led back to it (Fetch Metadata, section 2.2: a navigation says so).
 */
export const backTo =
  <T>(path: (done: T) => string) =>
  (done: T, { request }: Pick<ActionFunctionArgs, "request">): string | undefined =>
    request.headers.get("Sec-Fetch-Mode") === "navigate" ? path(done) : undefined;
