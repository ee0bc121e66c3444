import { pipeline } from "node:stream/promises";
import type { Request, Response } from "express";
import { ensureOpen } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { spanAsked } from "#app/server/range.ts";
import { actorOnce } from "#app/who-is-asking.ts";
import { inGlance } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { isHeld } from "#tenants/uploads/held-address.ts";
import { type HeldFile, heldFile, readHeld } from "#tenants/uploads/held-file.ts";

/** What a browser may show in the page. Everything else is saved to the reader's device. */
const SHOWN = /^(video|audio)\/|^image\/(png|jpeg|gif|webp|avif)$|^text\/vtt$/;

/** Answers /held/:fileId: the file, or a span of it, to the one person whom the address was handed to. */
export async function answerHeldFile(
  tenant: Tenant,
  request: Request,
  response: Response,
): Promise<void> {
  try {
    ensureOpen(tenant, {});
    await sendFile(await fileAsked(tenant, request), request, response);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.set("Cache-Control", "no-store").status(error.status).type("text").send(error.message);
  }
}

async function fileAsked(tenant: Tenant, request: Request): Promise<HeldFile> {
  const { pathname, searchParams } = new URL(request.originalUrl, "http://held");
  const fileId = /^\/held\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(pathname)?.[1];
  const actor = await actorOnce(tenant, request.headers.cookie)();
  const [until, proof] = [Number(searchParams.get("until")), searchParams.get("proof") ?? ""];
  if (!fileId || actor.kind !== "person") throw noFile();
  const held = isHeld({ tenant, actor, now: new Date() }, { fileId, until, proof });
  if (held === "ended")
    throw new Refusal(
      "gone",
      "This address has ended. Open the page again, and it gets a new one.",
    );
  const file =
    held === "yes" && (await inGlance(tenant, actor, (glance) => heldFile(glance, fileId)));
  if (!file) throw noFile();
  return file;
}

const noFile = (): Refusal => new Refusal("missing", "There is no such file.");

async function sendFile(file: HeldFile, request: Request, response: Response): Promise<void> {
  const etag = `"${file.sha256}"`;
  response.set(headersOf(file, etag));
  if (request.method !== "GET" && request.method !== "HEAD")
    return void response.status(405).set("Allow", "GET, HEAD").end();
  if (request.get("If-None-Match") === etag) return void response.status(304).end();
  // A span of another version is of no use; then all of it is sent (RFC 9110, section 13.1.5).
  const condition = request.get("If-Range");
  const range = condition === undefined || condition === etag ? request.get("Range") : undefined;
  const span = spanAsked(range, file.size);
  if (span === null)
    return void response.status(416).set("Content-Range", `bytes */${file.size}`).end();
  const { from, to } = span === "whole" ? { from: 0, to: file.size - 1 } : span;
  if (span !== "whole")
    response.status(206).set("Content-Range", `bytes ${from}-${to}/${file.size}`);
  response.set("Content-Length", String(to - from + 1));
  if (request.method === "HEAD") return void response.end();
  await pipeline(await readHeld(file, { from, to }), response).catch(ifGone(response));
}

const headersOf = ({ mediaType, name }: HeldFile, etag: string) => ({
  "Content-Type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
  // A name in any script, and one that old programs read (RFC 6266, section 5).
  "Content-Disposition": `${SHOWN.test(mediaType) ? "inline" : "attachment"}; filename="${name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Accept-Ranges": "bytes",
  "Cache-Control": "private, max-age=3600",
  ETag: etag,
});

/** A reader who leaves in the middle is no fault; a file that breaks off is one. */
const ifGone = (response: Response) => (error: Error) => {
  if (!response.destroyed) throw error;
};
