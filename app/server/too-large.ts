import type { Request } from "express";

const MEBIBYTE = 1024 * 1024;

/** Where more than a form is sent: an archive of a course, a long lesson, a picture. */
const LARGE: readonly (readonly [path: RegExp, bytes: number])[] = [
  [/^\/teach\/import(\.data)?$/, 100 * MEBIBYTE],
  [/^\/api\/courses\/upload$/, 100 * MEBIBYTE],
  [/^\/teach\/courses\/[^/]+\/lessons\/[^/]+(\/save)?(\.data)?$/, 4 * MEBIBYTE],
  [/^\/teach\/courses\/[^/]+\/lessons\/[^/]+\/pictures$/, 21 * MEBIBYTE],
  [/^\/company\/brand\b/, 8 * MEBIBYTE],
  [/^\/teach\/courses\/[^/]+\/lessons\/[^/]+\/(file|video|captions)(\.data)?$/, 20 * MEBIBYTE],
  [/^\/uploads\//, 5 * 1024 * MEBIBYTE],
];

/**
 * Whether a request brings more than its page takes, by what it says of its length (RFC 9110, section 8.6).
 * A body that does not say its length is refused as well; browsers always say it.
 */
export function isTooLarge({
  method,
  path,
  headers,
}: Pick<Request, "method" | "path" | "headers">): boolean {
  if (method === "GET" || method === "HEAD") return false;
  if (headers["transfer-encoding"] !== undefined) return true;
  const most = LARGE.find(([page]) => page.test(path))?.[1] ?? MEBIBYTE;
  return Number(headers["content-length"] ?? 0) > most;
}

/** What is said then, with the way that takes more where there is one. */
export const tooLarge = ({ path }: Pick<Request, "path">): string =>
  /^\/(teach\/import|api\/courses\/upload)/.test(path)
    ? "That is more than 100 MB, which is all that can be sent at once. The page /teach/import takes up to 5 GB in a browser with scripts.\n"
    : "That is more than can be sent at once.\n";
