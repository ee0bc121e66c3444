import type { IncomingHttpHeaders } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: it must come from a page of this very origin, by its Origin
 * header or, where a browser sends none, by Sec-Fetch-Site (Fetch Metadata, W3C). Remix's own check
 * covers documents only.
 */
export function mayChange(method: string, headers: IncomingHttpHeaders, origin: string): boolean {
  if (SAFE.has(method)) return true;
  const site = headers["sec-fetch-site"];
  if (headers.origin !== undefined) return headers.origin === origin;
  return site === "same-origin";
}
