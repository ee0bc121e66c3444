import { createHash } from "node:crypto";
import type { Scope } from "#tenants/scope.ts";

/** The id of what this request makes: the same for the same request, so that a form that arrives twice makes one thing. */
export function idOfRequest({ tenant }: Scope, requestId: string): string {
  const hash = createHash("sha256").update(`${tenant.id} ${requestId}`).digest("hex");
  // RFC 9562, section 5.8: a UUID whose bits mean what its maker likes.
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}
