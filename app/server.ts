import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { readerKey } from "#app/domain/learning/offline/reader-key.ts";
import { hearPlanChanges } from "#app/hear-plan-changes.ts";
import { env } from "#app/kernel/env.ts";
import { log, loggedAs, markLines } from "#app/kernel/log.ts";
import { listenForCaddy } from "#app/server/ask.ts";
import { answerHeldFile } from "#app/server/held-files.ts";
import { isForEverybody, keptPage } from "#app/server/kept-page.ts";
import { hasBody, send, smallBody, webRequest } from "#app/server/respond.ts";
import { mayChange } from "#app/server/same-origin.ts";
import { answerScormFile } from "#app/server/scorm-files.ts";
import { type Answering, sectionedHandler } from "#app/server/sections.ts";
import { securityHeaders } from "#app/server/security-headers.ts";
import { isTooLarge, tooLarge } from "#app/server/too-large.ts";
import { turnsOf } from "#app/server/turns.ts";
import { UNKNOWN_HOST_PAGE } from "#app/server/unknown-host.ts";
import { answerUploads } from "#app/server/uploads.ts";
import { answerWebhook, isWebhook } from "#app/server/webhooks.ts";
import { actorOnce } from "#app/who-is-asking.ts";
import { addressOf, placeOf } from "#tenants/by-host.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { hearTenantChanges } from "#tenants/hear-changes.ts";
import { hostNameOf } from "#tenants/host-name.ts";
import { closeScopes, databaseAnswers } from "#tenants/scope.ts";
import type { Person, Tenant, Visitor } from "#tenants/tenant.ts";

/** Serves the build until it is told to stop; then it finishes what it began and ends. */
export async function serve(build: ServerBuild, prepare?: (app: Express) => void): Promise<void> {
  log.level = env().logLevel;
  const stopHearing = [hearTenantChanges(), hearPlanChanges()];
  const privateServer = listenForCaddy();
  const app = application(build, prepare);
  const server = createServer(app).listen(env().port);
  server.once("error", (error) => {
    log.fatal({ error: error.message }, "the web server cannot listen");
    process.exit(1);
  });
  server.once("listening", () => log.info({ port: env().port }, "web is listening"));

  const stop = () => {
    log.info("web is finishing");
    privateServer?.close();
    server.closeIdleConnections();
    server.close(async () => {
      await Promise.allSettled([
        ...stopHearing.map((stopped) => stopped()),
        closeScopes(),
        closeControlPlane(),
      ]);
      process.exit(0);
    });
    setTimeout(() => process.exit(0), 8_000).unref();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** The way of every request: health, files, host, origin, Remix. */
export function application(build: ServerBuild, prepare?: (app: Express) => void): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("trust proxy", [...env().trustedProxies]);
  app.get("/healthz", (_, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", ready);
  prepare?.(app);
  app.use(logged);
  app.use(
    "/assets",
    express.static("build/client/assets", { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  const answer = sectionedHandler(build);
  app.all("*", (request, response, next) => void respond(answer, request, response).catch(next));
  app.use(fault);
  return app;
}

async function ready(_: Request, response: Response): Promise<void> {
  const yes = await databaseAnswers();
  response
    .status(yes ? 200 : 503)
    .type("text")
    .send(yes ? "ready\n" : "the database does not answer\n");
}

/**
 * A target that names a host of its own (RFC 9112, 3.2.2) is for proxies; it could lead a redirect astray. No text of
 * ours has U+0000 in it, and PostgreSQL would stumble over it.
 */
const isAddress = (target: string): boolean => target.startsWith("/") && !target.includes("%00");

async function respond(answer: Answering, request: Request, response: Response): Promise<void> {
  if (!isAddress(request.originalUrl))
    return void response.status(400).type("text").send("There is no such address.\n");
  if (isTooLarge(request)) return void response.status(413).type("text").send(tooLarge(request));
  const host = hostNameOf(request.headers.host);
  if (isWebhook(host, request)) return answerWebhook(request, response);
  const place = host ? await placeOf(host) : ({ kind: "nowhere" } as const);
  // Either answer may be another one tomorrow, and a browser would keep a 308 for ever.
  if (place.kind !== "here") response.set("Cache-Control", "no-store");
  if (place.kind === "nowhere")
    return void response.status(404).type("html").send(UNKNOWN_HOST_PAGE);
  if (place.kind === "elsewhere")
    return response.redirect(308, addressOf({ canonicalHost: place.host }, request.originalUrl));
  const { tenant } = place;
  markLines({ tenant: tenant.slug });
  if (!mayChange(request.method, request.headers, addressOf(tenant, "")))
    return void response
      .status(403)
      .type("text")
      .send("This form was sent from another site. Open the page again and send it from there.\n");
  const besidePages = BESIDE_PAGES[request.path.split("/")[1] ?? ""];
  if (besidePages) return besidePages(tenant, request, response);
  await inTurn(tenant, request, response, (body) => drawn(answer, tenant, request, response, body));
}

/** What is answered without Remix, by the first part of its address. */
const BESIDE_PAGES: Readonly<
  Record<string, (tenant: Tenant, request: Request, response: Response) => Promise<void>>
> = { uploads: answerUploads, held: answerHeldFile, scorm: answerScormFile };

/** Of one academy, so many pages are drawn at a time; a flood of its own stands in its own line. */
const takeTurn = turnsOf({ atOnce: 8, inLine: 1_000 });

/** What is small has arrived before its turn comes, so that nobody keeps a turn by sending slowly. */
async function inTurn(
  { id }: Tenant,
  request: Request,
  response: Response,
  draw: (body: Buffer | undefined) => Promise<globalThis.Response>,
): Promise<void> {
  const body = await smallBody(request);
  const leave = await takeTurn(body === undefined && hasBody(request) ? `${id} large` : id);
  if (!leave) return tooMany(response);
  if (response.destroyed) return leave();
  const page = await draw(body).finally(leave);
  await send(response, page);
}

/** Answered after a second: whoever asks again at once would otherwise be refused all day long, at everybody's cost. */
async function tooMany(response: Response): Promise<void> {
  await pause(1_000);
  response
    .status(503)
    .set("Retry-After", "1")
    .type("text")
    .send("Too many pages are asked for at once. Try again in a moment.\n");
}

async function drawn(
  answer: Answering,
  tenant: Tenant,
  request: Request,
  response: Response,
  body: Buffer | undefined,
): Promise<globalThis.Response> {
  const nonce = randomBytes(16).toString("hex");
  const requestId = String(response.locals["requestId"]);
  response.set(securityHeaders(nonce));
  const actor = actorOnce(tenant, request.headers.cookie);
  // Which routes there are is told to everybody alike, and nobody is looked up for it.
  if (tenant.kind === "academy" && request.path !== "/__manifest")
    response.set("Reader", readerNamed(tenant, await actor()));
  const draw = () =>
    answer(webRequest(request, response, addressOf(tenant, ""), body), {
      tenant,
      nonce,
      requestId,
      address: request.ip ?? "",
      actor,
    });
  return isForEverybody(request)
    ? keptPage(tenant, request.originalUrl, [nonce, requestId], draw)
    : draw();
}

/** For whom a page is drawn, so that a device shows what it has kept to nobody else. */
const readerNamed = (tenant: Tenant, actor: Person | Visitor): string =>
  actor.kind === "person" ? readerKey(tenant, actor) : "none";

function logged(request: Request, response: Response, next: NextFunction): void {
  const requestId = randomUUID();
  const began = performance.now();
  response.locals["requestId"] = requestId;
  response.set("X-Request-Id", requestId);
  loggedAs({ request: requestId }, () => {
    response.once("finish", () => {
      const ms = Math.round((performance.now() - began) * 10) / 10;
      const path = request.originalUrl.split("?")[0];
      log.info({ method: request.method, path, status: response.statusCode, ms }, "request");
    });
    next();
  });
}

function fault(error: Error, _: Request, response: Response, next: NextFunction): void {
  log.error({ error: error.message, stack: error.stack }, "a request failed");
  if (response.headersSent) next(error);
  else
    response
      .status(500)
      .type("text")
      .send("Something went wrong on our side. Please try again in a minute.\n");
}
