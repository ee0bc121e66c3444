import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { knownPlaces } from "#tenants/by-host.ts";
import { hostNameOf } from "#tenants/host-name.ts";
import type { PlaceMemory } from "#tenants/place-memory.ts";

/** Listens on the private port, if there is one, for Caddy's question before it fetches a certificate. */
export function listenForCaddy(): Server | null {
  const { internalPort, internalHost } = env();
  if (internalPort === null) return null;
  const server = certificateDesk().listen(internalPort, internalHost);
  server.once("error", (error) => {
    log.fatal({ error: error.message }, "the private listener cannot listen");
    process.exit(1);
  });
  return server;
}

/**
 * Answers `GET /ask?domain=NAME` with 200 when a certificate for exactly that name is wanted, else not.
 * Names that have to be looked up are limited, so a flood of made-up ones costs the database nothing.
 */
export function certificateDesk(
  places: PlaceMemory = knownPlaces,
  mayLookUp: () => boolean = allowance(100, 20),
): Server {
  return createServer((request, response) => {
    answer(places, mayLookUp, request, response).catch((error: Error) => {
      log.error({ error: error.message }, "a certificate question failed");
      say(response, 503);
    });
  });
}

/** A bucket of so many permits that fills up at so many a second; answers whether there was one left. */
export function allowance(
  most: number,
  perSecond: number,
  clock: () => number = () => performance.now(),
): () => boolean {
  let left = most;
  let since = clock();
  return () => {
    const now = clock();
    left = Math.min(most, left + ((now - since) / 1_000) * perSecond);
    since = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

async function answer(
  places: PlaceMemory,
  mayLookUp: () => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = nameAskedFor(request);
  if (!name) return say(response, 404);
  if (!places.remembers(name) && !mayLookUp()) return say(response, 429);
  const place = await places.placeOf(name);
  say(response, place.kind === "nowhere" ? 404 : 200);
}

/** The name, if it was asked for as asking goes and is spelled as we spell it. */
function nameAskedFor({ method, url = "" }: IncomingMessage): string | null {
  const { pathname, searchParams } = new URL(url, "http://internal");
  const [name, ...more] = searchParams.getAll("domain");
  const right = method === "GET" && pathname === "/ask" && more.length === 0;
  return right && name !== undefined && hostNameOf(name) === name ? name : null;
}

function say(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain", "Content-Length": 0 }).end();
}
