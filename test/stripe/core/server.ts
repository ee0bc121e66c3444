import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Api, type Asked, answer } from "./answer.ts";
import { runDue, type Task } from "./clock.ts";
import { control } from "./control.ts";
import { deliverDue } from "./delivery.ts";
import { API_VERSION } from "./emit.ts";
import { readForm } from "./form.ts";
import { idOf } from "./identity.ts";
import { match, type Page, type Resource } from "./route.ts";
import { StripeFailure } from "./stripe-error.ts";
import { PLATFORM, type World } from "./world.ts";

const TICK_MS = 50;

/** What a stand-in is made of. */
export type Parts = Api & { pages: readonly Page[]; tasks: Record<string, Task> };

export const partsOf = (resources: readonly Resource[]): Parts => ({
  routes: resources.flatMap(({ routes }) => routes),
  pages: resources.flatMap(({ pages = [] }) => pages),
  includes: Object.assign({}, ...resources.map(({ includes = {} }) => includes)),
  tasks: Object.assign({}, ...resources.map(({ tasks = {} }) => tasks)),
});

/** Serves a world: its API, its pages, its controls; and lets its time pass. `stop` ends all of that. */
export async function serve(world: World, parts: Parts, port: number) {
  const server = createServer((request, response) => {
    respond(world, parts, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const taken = server.address();
  const given = taken && typeof taken === "object" ? taken.port : port;
  const ticking = setInterval(() => {
    runDue(world, parts.tasks);
    void deliverDue(world);
  }, TICK_MS);
  const stop = () => {
    clearInterval(ticking);
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: given, stop };
}

async function respond(
  world: World,
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://stripe.local");
  const body = await bodyOf(request);
  if (url.pathname.startsWith("/_emulator/"))
    inJson(response, await control(world, parts, request.method ?? "", url, body));
  else if (url.pathname.startsWith("/v1/")) await call(world, parts, request, response, url, body);
  else showPage(world, parts, request, response, url, body);
}

async function call(
  world: World,
  parts: Parts,
  { method = "GET", headers }: IncomingMessage,
  response: ServerResponse,
  { pathname: path, search }: URL,
  body: string,
): Promise<void> {
  const asked = { id: idOf("req", 14), verb: method, path, query: search.slice(1), body, headers };
  const said = await answer(world, parts, asked as Asked);
  if (said === null) return void response.destroy();
  response.setHeader("request-id", asked.id);
  response.setHeader("stripe-version", headers["stripe-version"] ?? API_VERSION);
  for (const name of ["idempotency-key", "stripe-account"]) {
    const value = headers[name];
    if (value !== undefined) response.setHeader(name, value);
  }
  if (said.replayed) response.setHeader("idempotent-replayed", "true");
  inJson(response, said);
}

function inJson(response: ServerResponse, { status, body }: { status: number; body: unknown }) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body, null, 2));
}

function showPage(
  world: World,
  { pages }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  body: string,
): void {
  const verb = request.method === "POST" ? "POST" : "GET";
  const [fitting] = match(pages, url.pathname).filter(({ found }) => found.verb === verb);
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  if (!fitting) return void response.writeHead(404, headers).end("<p>There is no such page.</p>");
  try {
    const within = { world, account: PLATFORM, request: { id: "", key: null } };
    const form = readForm(verb === "POST" ? body : url.search.slice(1));
    const drawn = fitting.found.answer({ ...within, at: fitting.at, form });
    if ("goTo" in drawn) return void response.writeHead(303, { location: drawn.goTo }).end();
    response.writeHead(drawn.status ?? 200, headers).end(drawn.html);
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    response.writeHead(error.status, headers).end("<p>There is no such page.</p>");
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
