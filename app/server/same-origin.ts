import type { IncomingHttpHeaders } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: it must come from a page of this very origin, by its Origin
 * header and by Sec-Fetch-Site (Fetch Metadata, W3C), of which a browser sends at least one; neither may
 * say otherwise. Remix's own check covers documents only.
 */
export function mayChange(method: string, headers: IncomingHttpHeaders, origin: string): boolean {
  if (SAFE.has(method)) return true;
  const { origin: from, "sec-fetch-site": site } = headers;
  if (from === undefined) return site === "same-origin";
  return from === origin && (site === undefined || site === "same-origin");
}
