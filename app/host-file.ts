import { createHash } from "node:crypto";

const YEAR_S = 365 * 24 * 60 * 60;

/** How a browser may keep a file: as it is for good, until it has asked whether it is still the same, or not. */
const KEEP = {
  forever: `public, max-age=${YEAR_S}, immutable`,
  checked: "public, no-cache",
  never: "private, no-store",
} as const;

type HostFile = Readonly<{ body: string | Uint8Array; type: string; keep: keyof typeof KEEP }>;

/** One of a host's own files. What the browser has already is not sent again (RFC 9110, section 13.1.2). */
export function hostFile(request: Request, { body, type, keep }: HostFile): Response {
  const etag = `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  const headers = { ETag: etag, "Cache-Control": KEEP[keep] };
  const known = request.headers.get("If-None-Match")?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, "") === etag))
    return new Response(null, { status: 304, headers });
  return new Response(body as BodyInit, { headers: { ...headers, "Content-Type": type } });
}

/** A file that was asked for by the version that it has now (`?v=`) stays what it is. */
export const keptByVersion = (request: Request, version: string): HostFile["keep"] =>
  new URL(request.url).searchParams.get("v") === version ? "forever" : "checked";
