import type { Request } from "express";
import { pageOf, textOf } from "#app/server/page-text.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** A page that is the same for everybody, cut where each answer puts words of its own. */
type Kept = Readonly<{
  version: bigint;
  until: number;
  headers: Headers;
  pieces: readonly Piece[];
}>;
type Piece = string | Readonly<{ own: number }>;

const MOST_PAGES = 2_000;
const MOST_CHARACTERS = 400_000;
const LASTS_MS = 60_000;
const pages = new Map<string, Kept>();

/** Whether the answer can be the same for whoever asks: nothing of them is sent, not even a cookie. */
export const isForEverybody = ({ method, headers, originalUrl }: Request): boolean =>
  method === "GET" &&
  headers.cookie === undefined &&
  headers.authorization === undefined &&
  !originalUrl.includes("?");

/**
 * The page as `draw` drew it for somebody before, for as long as the tenant shows visitors nothing else, at
 * most a minute. `own` are the words that each answer must have for itself, such as the nonce of its policy.
 */
export async function keptPage(
  tenant: Tenant,
  address: string,
  own: readonly string[],
  draw: () => Promise<Response>,
): Promise<Response> {
  const key = `${tenant.id} ${address}`;
  const known = pages.get(key);
  if (known?.version === tenant.version && known.until > Date.now()) return answerFrom(known, own);
  const drawn = await draw();
  if (!isPage(drawn)) return drawn;
  const text = textOf(drawn) ?? (await drawn.text());
  const { status, headers } = drawn;
  if (text.length <= MOST_CHARACTERS)
    keep(key, {
      version: tenant.version,
      until: Date.now() + LASTS_MS,
      headers,
      pieces: cut(text, own),
    });
  return pageOf(text, { status, headers });
}

const isPage = ({ status, headers }: Response): boolean =>
  status === 200 &&
  (headers.get("Content-Type") ?? "").startsWith("text/html") &&
  !headers.has("Set-Cookie");

function keep(key: string, page: Kept): void {
  pages.delete(key);
  if (pages.size >= MOST_PAGES) pages.delete(pages.keys().next().value ?? "");
  pages.set(key, page);
}

function cut(text: string, own: readonly string[]): Piece[] {
  return text
    .split(new RegExp(`(${own.join("|")})`))
    .map((part) => (own.includes(part) ? { own: own.indexOf(part) } : part));
}

function answerFrom({ headers, pieces }: Kept, own: readonly string[]): Response {
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : own[piece.own])).join("");
  return pageOf(text, { status: 200, headers });
}
