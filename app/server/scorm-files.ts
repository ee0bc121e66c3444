import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import {
  type Bearer,
  prefixOf,
  readPackageAddress,
} from "#app/domain/learning/scorm/package-address.ts";
import { previewedFile, previewedModel } from "#app/domain/learning/scorm/package-preview.ts";
import {
  launchedFile,
  launchedModel,
  type PackageFile,
} from "#app/domain/learning/scorm/queries.ts";
import { ensureOpen } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { spanAsked } from "#app/server/range.ts";
import { launchScript, scormRuntime } from "#app/server/scorm-runtime.ts";
import { scriptedPage } from "#app/server/scripted-page.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inGlance } from "#tenants/scope.ts";
import { packageFileKey } from "#tenants/storage/package-file-key.ts";
import { storage } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";

const VISITOR = { kind: "visitor" } as const;
/** Names that no file of a package can have, as they are looked up first. */
const [RUNTIME, LAUNCH] = ["~runtime.js", "~launch.js"];
const MOST_PAGE_BYTES = 16 * 1024 ** 2;

type Asked = Readonly<{ tenant: Tenant; request: Request; response: Response; bearer: Bearer }>;

/**
 * Answers /scorm/…: the files of a package to the page that plays it, and the scripts by which it speaks. No cookie is read
 * or set: the address says who. Whatever runs here has no origin, wherever it is opened.
 */
export async function answerScormFile(
  tenant: Tenant,
  request: Request,
  response: Response,
): Promise<void> {
  try {
    ensureOpen(tenant, {});
    const { pathname } = new URL(request.originalUrl, "http://package");
    const asked = readPackageAddress(tenant, pathname, new Date());
    if (!asked) throw noFile();
    response.set(headersOf(addressOf(tenant, prefixOf(tenant, asked.bearer))));
    await answer({ tenant, request, response, bearer: asked.bearer }, asked.path);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.set("Cache-Control", "no-store").status(error.status).type("text").send(error.message);
  }
}

const noFile = (): Refusal =>
  new Refusal(
    "missing",
    "There is no such file here. Open the lesson again, and it gets a new address.",
  );

/** A page without an origin that may not leave its frame; its files may be read by itself, which is everybody else to them. */
const headersOf = (prefix: string) => ({
  "Content-Security-Policy": `sandbox allow-scripts allow-forms allow-modals; form-action ${prefix}`,
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex",
  "Cache-Control": "private, max-age=3600",
});

async function answer(asked: Asked, path: string): Promise<void> {
  const { tenant, request, response, bearer } = asked;
  if (request.method === "OPTIONS")
    return void response
      .status(204)
      .set({ "Access-Control-Allow-Methods": "GET, HEAD", "Access-Control-Allow-Headers": "*" })
      .end();
  if (request.method !== "GET" && request.method !== "HEAD")
    return void response.status(405).set("Allow", "GET, HEAD").end();
  if (path === RUNTIME || path === LAUNCH) return sendScript(asked, path);
  const named = pathIn(path);
  const file = await inGlance(tenant, VISITOR, (glance) =>
    "launchId" in bearer
      ? launchedFile(glance, bearer, named)
      : previewedFile(glance, bearer, named),
  );
  if (!file) throw noFile();
  const isPage = /^(text\/html|application\/xhtml\+xml)$/.test(file.mediaType);
  await (isPage && file.size <= MOST_PAGE_BYTES ? sendPage(asked, file) : sendFile(asked, file));
}

function pathIn(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw noFile();
  }
}

async function sendScript({ tenant, response, bearer }: Asked, path: string): Promise<void> {
  const model = await inGlance(tenant, VISITOR, (glance) =>
    "launchId" in bearer ? launchedModel(glance, bearer) : previewedModel(glance, bearer),
  );
  if (!model) throw noFile();
  response.type("text/javascript; charset=utf-8");
  if (path === RUNTIME) return void response.send(await scormRuntime(model.edition));
  const script = launchScript({ ...model, academy: addressOf(tenant, "") });
  response.set("Cache-Control", "no-store").send(script);
}

async function sendPage({ tenant, response, bearer }: Asked, file: PackageFile): Promise<void> {
  const prefix = prefixOf(tenant, bearer);
  const page = file.size > 0 ? await buffer(await bytesOf(tenant, file, 0, file.size - 1)) : "";
  const scripts = [RUNTIME, LAUNCH].map((name) => `${prefix}${name}`);
  const { bytes, charset } = scriptedPage(Buffer.from(page), scripts);
  response.set("Cache-Control", "no-store");
  // Not by Express, which would add an encoding: the page says its own.
  response.setHeader("Content-Type", `${file.mediaType}${charset}`);
  response.end(bytes);
}

async function sendFile({ tenant, request, response }: Asked, file: PackageFile): Promise<void> {
  response.set("Accept-Ranges", "bytes").setHeader("Content-Type", file.mediaType);
  const span = spanAsked(request.get("Range"), file.size);
  if (span === null)
    return void response.status(416).set("Content-Range", `bytes */${file.size}`).end();
  const { from, to } = span === "whole" ? { from: 0, to: file.size - 1 } : span;
  if (span !== "whole")
    response.status(206).set("Content-Range", `bytes ${from}-${to}/${file.size}`);
  response.set("Content-Length", String(to - from + 1));
  if (request.method === "HEAD" || file.size === 0) return void response.end();
  await pipeline(await bytesOf(tenant, file, from, to), response).catch((error: Error) => {
    if (!response.destroyed) throw error;
  });
}

async function bytesOf(tenant: Tenant, file: PackageFile, from: number, to: number) {
  const key = packageFileKey(tenant.id, file.packageId, file.position);
  const bytes = await storage().read(key, { from, to });
  if (!bytes) throw new Error("the bytes of a package's file are not there");
  return bytes;
}
