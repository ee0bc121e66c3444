import { randomBytes, randomUUID } from "node:crypto";
import { Upload } from "tus-js-client";
import { afterAll, expect, test } from "vitest";
import { storage } from "#tenants/storage/storage.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aFileServer } from "#test/support/file-server.ts";
import { aTenant } from "#test/support/world.ts";

const server = await aFileServer();
afterAll(() => server.stop());

const acme = await aTenant("Acme");
const host = new URL(`http://${acme.tenant.canonicalHost}:3000`).host;
const author = await acme.instructor();
const cookie = await cookieFor(acme, author.personId);
const TUS = { "Tus-Resumable": "1.0.0" };
const own = { ...TUS, Cookie: cookie };

const metadata = (purpose: string, filename: string) =>
  `purpose ${Buffer.from(purpose).toString("base64")},filename ${Buffer.from(filename).toString("base64")}`;

const begin = (size: number, headers: Record<string, string> = own, purpose = "lesson-file") =>
  server.ask(host, "/uploads", {
    method: "POST",
    headers: {
      ...headers,
      "Upload-Length": String(size),
      "Upload-Metadata": metadata(purpose, "résumé.bin"),
    },
  });

async function begun(size: number): Promise<string> {
  const { status, headers } = await begin(size);
  expect(status).toBe(201);
  return new URL(String(headers.location)).pathname;
}

const send = (path: string, offset: number, body: Buffer, headers: Record<string, string> = own) =>
  server.ask(host, path, {
    method: "PATCH",
    headers: {
      ...headers,
      "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream",
    },
    body,
  });

const standing = (path: string, headers: Record<string, string> = own) =>
  server.ask(host, path, { method: "HEAD", headers });

const keptAt = async (path: string) =>
  Buffer.from((await storage().get(uploadKey(acme.tenant.id, path.split("/")[2] ?? ""))) ?? []);

test("the client of the protocol's authors sends a file, stops, and goes on where it was", async () => {
  const bytes = randomBytes(3_000_000);
  const told: string[] = [];
  const options = {
    endpoint: `http://127.0.0.1:${server.port}/uploads`,
    headers: { Host: host, Origin: `http://${host}`, Cookie: cookie },
    metadata: { purpose: "lesson-file", filename: "film.bin" },
    chunkSize: 1_000_000,
    onBeforeRequest: (request: { getMethod: () => string }) => void told.push(request.getMethod()),
  };
  const atHome = (url: string) => url.replace(`//${host}`, `//127.0.0.1:${server.port}`);
  const first = await new Promise<Upload>((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      ...options,
      onUploadUrlAvailable: () => {
        upload.url = atHome(upload.url ?? "");
      },
      onChunkComplete: () => void upload.abort().then(() => resolve(upload)),
      onError: reject,
    });
    upload.start();
  });
  const { url } = first;
  if (!url) throw new Error("the client was told no address");
  await new Promise((resolve, reject) => {
    new Upload(bytes, { ...options, uploadUrl: url, onSuccess: resolve, onError: reject }).start();
  });
  expect(told.join(" ")).toMatch(/^POST PATCH( PATCH)* HEAD PATCH( PATCH)*$/);
  expect((await keptAt(new URL(url).pathname)).equals(bytes)).toBe(true);
});

test("what is spoken is said before anybody sends", async () => {
  const { status, headers } = await server.ask(host, "/uploads", { method: "OPTIONS" });
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    "tus-version": "1.0.0",
    "tus-extension": "creation,expiration,termination",
    "tus-max-size": String(5 * 1024 ** 3),
  });
  expect((await begin(9, { Cookie: cookie })).status).toBe(412);
});

test("an offset that is wrong is answered with the right one; sent again, it goes on", async () => {
  const bytes = randomBytes(500);
  const path = await begun(500);
  expect((await send(path, 0, bytes.subarray(0, 200))).status).toBe(204);
  const again = await send(path, 0, bytes);
  expect(again).toMatchObject({ status: 409, headers: { "upload-offset": "200" } });
  const half = await standing(path);
  expect(half.headers).toMatchObject({
    "upload-offset": "200",
    "upload-length": "500",
    "upload-complete": "?0",
    "cache-control": "no-store",
  });
  expect(Date.parse(String(half.headers["upload-expires"]))).toBeGreaterThan(Date.now());
  const end = await send(path, 200, bytes.subarray(200));
  expect(end).toMatchObject({ status: 204, headers: { "upload-complete": "?1" } });
  expect((await standing(path)).headers["upload-complete"]).toBe("?1");
  expect((await keptAt(path)).equals(bytes)).toBe(true);
});

test("an upload that is stopped is gone", async () => {
  const path = await begun(500);
  await send(path, 0, randomBytes(200));
  expect((await server.ask(host, path, { method: "DELETE", headers: own })).status).toBe(204);
  expect((await standing(path)).status).toBe(404);
  expect((await send(path, 200, randomBytes(300))).status).toBe(404);
});

test("guests, learners, strangers and neighbors are refused; a neighbor's upload is as one that never was", async () => {
  const globex = await aTenant("Globex");
  const neighbor = await cookieFor(globex, (await globex.admin()).personId);
  const learner = await cookieFor(acme, (await acme.learner()).personId);
  const colleague = await cookieFor(acme, (await acme.admin()).personId);
  expect((await begin(9, TUS)).status).toBe(401);
  expect((await begin(9, { ...TUS, Cookie: neighbor })).status).toBe(401);
  expect((await begin(9, { ...TUS, Cookie: learner })).status).toBe(403);
  const path = await begun(9);
  const theirHost = `${globex.tenant.canonicalHost}:3000`;
  const nobodys = `/uploads/${randomUUID()}`;
  for (const [at, who] of [
    [host, colleague],
    [theirHost, neighbor],
  ] as const)
    for (const method of ["HEAD", "PATCH", "DELETE"]) {
      const headers = {
        ...TUS,
        Cookie: who,
        "Upload-Offset": "0",
        "Content-Type": "application/offset+octet-stream",
      };
      const [one, other] = [
        await server.ask(at, path, { method, headers }),
        await server.ask(at, nobodys, { method, headers }),
      ];
      expect(one.status).toBe(404);
      expect(`${one.status} ${one.body}`).toBe(`${other.status} ${other.body}`);
    }
  expect((await standing(path)).headers["upload-offset"]).toBe("0");
});

test("a page of another site can send nothing", async () => {
  const evil = { ...own, Origin: "http://evil.example" };
  expect((await begin(9, evil)).status).toBe(403);
  const path = await begun(9);
  expect((await send(path, 0, randomBytes(9), evil)).status).toBe(403);
});

test("what is not of the protocol is refused before it costs anything", async () => {
  const path = await begun(9);
  const odd = { ...own, "Upload-Offset": "0", "Content-Type": "text/plain" };
  expect((await server.ask(host, path, { method: "PATCH", headers: odd })).status).toBe(415);
  for (const offset of ["-1", "1e3", "", "x"]) {
    const headers = {
      ...own,
      "Upload-Offset": offset,
      "Content-Type": "application/offset+octet-stream",
    };
    expect((await server.ask(host, path, { method: "PATCH", headers })).status).toBe(400);
  }
  for (const address of ["/uploads/", "/uploads/x", `${path}/more`, "/uploads/../../etc/passwd"])
    expect((await standing(address)).status).toBe(404);
  expect((await begin(0)).status).toBe(422);
  expect((await begin(9, own, "no-such-purpose")).status).toBe(422);
  const large = { ...own, "Content-Length": String(6 * 1024 ** 3) };
  expect((await server.ask(host, path, { method: "PATCH", headers: large })).status).toBe(413);
});
