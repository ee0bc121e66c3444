import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { env } from "#app/kernel/env.ts";
import { log, loggedAs, markLines } from "#app/kernel/log.ts";
import { listenForCaddy } from "#app/server/ask.ts";
import { answerHeldFile } from "#app/server/held-files.ts";
import { isForEverybody, keptPage } from "#app/server/kept-page.ts";
import { send, webRequest } from "#app/server/respond.ts";
import { mayChange } from "#app/server/same-origin.ts";
import { type Answering, sectionedHandler } from "#app/server/sections.ts";
import { securityHeaders } from "#app/server/security-headers.ts";
import { isTooLarge } from "#app/server/too-large.ts";
import { UNKNOWN_HOST_PAGE } from "#app/server/unknown-host.ts";
import { answerUploads } from "#app/server/uploads.ts";
import { actorOnce } from "#app/who-is-asking.ts";
import { addressOf, placeOf } from "#tenants/by-host.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { hearTenantChanges } from "#tenants/hear-changes.ts";
import { hostNameOf } from "#tenants/host-name.ts";
import { closeScopes, databaseAnswers } from "#tenants/scope.ts";

/** Serves the build until it is told to stop; then it finishes what it began and ends. */
export async function serve(build: ServerBuild, prepare?: (app: Express) => void): Promise<void> {
  log.level = env().logLevel;
  const stopHearing = hearTenantChanges();
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
      await Promise.allSettled([stopHearing(), closeScopes(), closeControlPlane()]);
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

async function respond(answer: Answering, request: Request, response: Response): Promise<void> {
  // A target that names a host of its own (RFC 9112, 3.2.2) is for proxies; it could lead a redirect astray.
  // No text of ours has U+0000 in it, and PostgreSQL would stumble over it.
  if (!request.originalUrl.startsWith("/") || request.originalUrl.includes("%00"))
    return void response.status(400).end();
  if (isTooLarge(request))
    return void response.status(413).type("text").send("That is more than can be sent at once.\n");
  const host = hostNameOf(request.headers.host);
  const place = host ? await placeOf(host) : ({ kind: "nowhere" } as const);
  // Either answer may be another one tomorrow, and a browser would keep a 308 for ever.
  if (place.kind !== "here") response.set("Cache-Control", "no-store");
  if (place.kind === "nowhere")
    return void response.status(404).type("html").send(UNKNOWN_HOST_PAGE);
  if (place.kind === "elsewhere")
    return response.redirect(308, addressOf({ canonicalHost: place.host }, request.originalUrl));
  const { tenant } = place;
  markLines({ tenant: tenant.slug });
  const origin = addressOf(tenant, "");
  if (!mayChange(request.method, request.headers, origin))
    return void response
      .status(403)
      .type("text")
      .send("This form was sent from another site. Open the page again and send it from there.\n");
  if (/^\/uploads(\/|$)/.test(request.path)) return answerUploads(tenant, request, response);
  if (request.path.startsWith("/held/")) return answerHeldFile(tenant, request, response);
  const nonce = randomBytes(16).toString("hex");
  const requestId = String(response.locals["requestId"]);
  response.set(securityHeaders(nonce));
  const draw = () =>
    answer(webRequest(request, response, origin), {
      tenant,
      nonce,
      requestId,
      address: request.ip ?? "",
      actor: actorOnce(tenant, request.headers.cookie),
    });
  const page = isForEverybody(request)
    ? await keptPage(tenant, request.originalUrl, [nonce, requestId], draw)
    : await draw();
  await send(response, page);
}

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
