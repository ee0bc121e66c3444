import type { Request } from "express";
import { bytesOf, wholeAnswer } from "#app/server/whole-answer.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** A page that is the same for everybody, but for the places where each answer puts words of its own. */
type Kept = Readonly<{
  version: bigint;
  until: number;
  headers: Headers;
  bytes: Buffer;
  places: readonly Place[];
}>;
type Place = Readonly<{ at: number; own: number }>;

const MOST_PAGES = 2_000;
const MOST_BYTES = 400_000;
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
 * most a minute. `own` are the words that each answer must have for itself, such as the nonce of its policy:
 * ASCII, and each as long in every answer.
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
  const bytes = bytesOf(drawn);
  if (bytes && bytes.length <= MOST_BYTES)
    keep(key, {
      version: tenant.version,
      until: Date.now() + LASTS_MS,
      headers: drawn.headers,
      bytes,
      places: own.flatMap((word, index) => placesOf(word, bytes, index)),
    });
  return drawn;
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

function placesOf(word: string, bytes: Buffer, own: number): Place[] {
  const places: Place[] = [];
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length))
    places.push({ at, own });
  return places;
}

function answerFrom({ headers, bytes, places }: Kept, own: readonly string[]): Response {
  const copy = Buffer.from(bytes);
  for (const place of places) copy.write(own[place.own] ?? "", place.at, "latin1");
  return wholeAnswer(copy, { status: 200, headers });
}
