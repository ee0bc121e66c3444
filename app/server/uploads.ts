import type { Request, Response } from "express";
import { ensureOpen, parse } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { uploadMetadata } from "#app/server/upload-metadata.ts";
import { actorOnce } from "#app/who-is-asking.ts";
import { addressOf } from "#tenants/by-host.ts";
import { noteCommand } from "#tenants/journal.ts";
import { redacted } from "#tenants/redacted.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { beginUpload } from "#tenants/uploads/begin-upload.ts";
import { MOST_BYTES } from "#tenants/uploads/purposes.ts";
import { receiveBytes } from "#tenants/uploads/receive-bytes.ts";
import { BeginUpload } from "#tenants/uploads/schema.ts";
import { stopUpload } from "#tenants/uploads/stop-upload.ts";
import { noUpload, uploadStanding } from "#tenants/uploads/upload-standing.ts";

/** What is spoken here: tus 1.0.0 (tus.io) with the extensions creation, expiration and termination. */
const TUS = "1.0.0";

type Asked = Readonly<{ tenant: Tenant; actor: Person; request: Request; response: Response }>;
type Verb = (asked: Asked) => Promise<void>;

/** Answers whatever is asked at /uploads. Bytes go from the network to the storage and are never held whole. */
export async function answerUploads(
  tenant: Tenant,
  request: Request,
  response: Response,
): Promise<void> {
  response.set({ "Tus-Resumable": TUS, "Cache-Control": "no-store" });
  response.set("X-Content-Type-Options", "nosniff");
  if (request.method === "OPTIONS") return introduce(response);
  if (request.get("Tus-Resumable") !== TUS)
    return void response.status(412).set("Tus-Version", TUS).end();
  try {
    ensureOpen(tenant, {});
    const actor = await actorOnce(tenant, request.headers.cookie)();
    if (actor.kind === "visitor")
      throw new Refusal("signed_out", "You are signed out. Sign in and choose the file again.");
    const verb = (request.path === "/uploads" ? AT_ALL : AT_ONE)[request.method];
    if (!verb) throw noUpload();
    await verb({ tenant, actor, request, response });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, error);
  }
}

const AT_ALL: Readonly<Record<string, Verb>> = {
  POST: async ({ tenant, actor, request, response }) => {
    const { purpose, filename } = uploadMetadata(request.get("Upload-Metadata"));
    const size = request.get("Upload-Length");
    const input = parse(BeginUpload, { purpose, name: filename, size });
    const { uploadId } = await inScope(tenant, actor, async (scope) => {
      const begun = await beginUpload(scope, input);
      await noteCommand(scope, "uploads.begin-upload", redacted(input));
      return begun;
    });
    response
      .status(201)
      .location(addressOf(tenant, `/uploads/${uploadId}`))
      .end();
  },
};

const AT_ONE: Readonly<Record<string, Verb>> = {
  HEAD: async ({ tenant, actor, request, response }) => {
    const standing = await inGlance(tenant, actor, (glance) =>
      uploadStanding(glance, idIn(request)),
    );
    const { received, size, expiresAt, done } = standing;
    response.set({ "Upload-Offset": String(received), "Upload-Length": String(size) });
    // Not of tus, but of the draft that follows it: draft-ietf-httpbis-resumable-upload, section 4.1.3.
    response.set("Upload-Complete", done ? "?1" : "?0");
    response.set("Upload-Expires", expiresAt.toUTCString()).status(200).end();
  },
  PATCH: async ({ tenant, actor, request, response }) => {
    const offset = request.get("Upload-Offset") ?? "";
    if (request.get("Content-Type") !== "application/offset+octet-stream")
      return void response.status(415).end();
    if (!/^\d{1,15}$/.test(offset)) return void response.status(400).end();
    const asked = { uploadId: idIn(request), offset: Number(offset), body: request };
    const { received, fileId } = await receiveBytes(tenant, actor, asked);
    response.set("Upload-Offset", String(received));
    response.set("Upload-Complete", fileId ? "?1" : "?0");
    response.status(204).end();
  },
  DELETE: async ({ tenant, actor, request, response }) => {
    await stopUpload(tenant, actor, idIn(request));
    response.status(204).end();
  },
};

function introduce(response: Response): void {
  response.set("Tus-Version", TUS).set("Tus-Extension", "creation,expiration,termination");
  response.set("Tus-Max-Size", String(MOST_BYTES)).status(204).end();
}

function idIn({ path }: Request): string {
  const id = /^\/uploads\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1];
  if (!id) throw noUpload();
  return id;
}

function refuse(response: Response, { status, message, fields, retryAfterSeconds }: Refusal): void {
  const offset = fields["offset"];
  if (offset !== undefined) response.set("Upload-Offset", offset);
  if (retryAfterSeconds !== undefined) response.set("Retry-After", String(retryAfterSeconds));
  const said = Object.values(fields)[0] ?? message;
  response
    .status(status)
    .type("text")
    .send(offset === undefined ? said : message);
}
