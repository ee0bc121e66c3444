import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { fileFor } from "#app/domain/learning/file-for.ts";
import { heldAddress } from "#tenants/uploads/held-address.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aFileServer } from "#test/support/file-server.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const server = await aFileServer();
afterAll(() => server.stop());

const acme = await aTenant("Acme");
const host = `${acme.tenant.canonicalHost}:3000`;
const [author, learner] = [await acme.instructor(), await acme.learner()];
const Cookie = await cookieFor(acme, learner.personId);
const bytes = randomBytes(300_000);
const { fileId } = await aSentFile(acme, author, bytes, { name: "Résumé final.bin" });
const handedTo = async (person: typeof learner, id = fileId) => {
  const { pathname, search } = new URL(
    await person.sees(async (glance) => heldAddress(glance, id)),
  );
  return pathname + search;
};
const path = await handedTo(learner);
const open = (headers: Record<string, string> = {}, at = path, method = "GET") =>
  server.ask(host, at, { method, headers: { Cookie, ...headers } });

test("whoever holds the address reads the file, byte for byte", async () => {
  const { status, headers, body } = await open();
  expect(status).toBe(200);
  expect(body.equals(bytes)).toBe(true);
  expect(headers).toMatchObject({
    "content-length": "300000",
    "content-type": "application/octet-stream",
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition":
      "attachment; filename=\"R_sum_ final.bin\"; filename*=UTF-8''R%C3%A9sum%C3%A9%20final.bin",
    "cache-control": "private, max-age=3600",
  });
});

test("a span is answered as a span, and one beyond the end is refused with the length", async () => {
  const span = await open({ Range: "bytes=100-199" });
  expect(span).toMatchObject({
    status: 206,
    headers: { "content-range": "bytes 100-199/300000", "content-length": "100" },
  });
  expect(span.body.equals(bytes.subarray(100, 200))).toBe(true);
  const beyond = await open({ Range: "bytes=300000-" });
  expect(beyond).toMatchObject({ status: 416, headers: { "content-range": "bytes */300000" } });
  expect(beyond.body).toHaveLength(0);
});

test("a span of a version that the reader has is given, of another version all is sent", async () => {
  const { etag = "" } = (await open({}, path, "HEAD")).headers;
  expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
  const Range = "bytes=0-9";
  expect((await open({ Range, "If-Range": etag })).status).toBe(206);
  expect((await open({ Range, "If-Range": '"another"' })).status).toBe(200);
  expect((await open({ "If-None-Match": etag })).status).toBe(304);
});

test("HEAD tells what GET would, without a byte; nothing else is answered", async () => {
  const head = await open({}, path, "HEAD");
  expect(head).toMatchObject({ status: 200, headers: { "content-length": "300000" } });
  expect(head.body).toHaveLength(0);
  expect((await open({}, path, "POST")).status).toBe(405);
});

test("a guest, another person, a neighbor and a forger all read the same: there is no such file", async () => {
  const globex = await aTenant("Globex");
  const colleague = await cookieFor(acme, (await acme.admin()).personId);
  const neighbor = await cookieFor(globex, (await globex.admin()).personId);
  const nobodys = await handedTo(learner, randomUUID());
  const tries = [
    await server.ask(host, path),
    await server.ask(host, path, { headers: { Cookie: colleague } }),
    await server.ask(`${globex.tenant.canonicalHost}:3000`, path, {
      headers: { Cookie: neighbor },
    }),
    await open({}, path.replace(/proof=./, "proof=_")),
    await open({}, path.replace(/until=\d/, "until=9")),
    await open({}, `/held/${fileId}`),
    await open({}, "/held/x"),
    await open({}, nobodys),
  ];
  for (const { status, body } of tries)
    expect(`${status} ${body}`).toBe("404 There is no such file.");
});

test("the hash of a file opens nothing, also to whoever knows it", async () => {
  const { etag = "" } = (await open({}, path, "HEAD")).headers;
  expect(await learner.sees(fileFor, etag.replaceAll('"', ""))).toBeNull();
});

test("when the session has ended, so has the address", async () => {
  const person = await acme.learner();
  const cookie = await cookieFor(acme, person.personId);
  const at = await handedTo(person);
  const visit = () => server.ask(host, at, { headers: { Cookie: cookie } });
  expect((await visit()).status).toBe(200);
  await acme.setUp(
    ({ sql }) => sql`delete from session where person_id = ${person.personId}::uuid`,
  );
  expect((await visit()).status).toBe(404);
});

test("a video and its captions are shown in the page; a page that was sent is saved as text", async () => {
  const mp4 = Buffer.concat([
    Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex"),
    randomBytes(99),
  ]);
  const page = Buffer.from(`<!doctype html><script>alert("${randomUUID()}")</script>`);
  const video = await aSentFile(acme, author, mp4, { purpose: "lesson-video", name: "a.mp4" });
  const text = await aSentFile(acme, author, page, { name: "a.html" });
  expect((await open({}, await handedTo(learner, video.fileId))).headers).toMatchObject({
    "content-type": "video/mp4",
    "content-disposition": expect.stringMatching(/^inline/),
  });
  expect((await open({}, await handedTo(learner, text.fileId))).headers).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "content-disposition": expect.stringMatching(/^attachment/),
  });
});
