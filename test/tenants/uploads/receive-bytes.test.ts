import { createHash, randomBytes, randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keptBytes, storage } from "#tenants/storage/storage.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { uploadStanding } from "#tenants/uploads/upload-standing.ts";
import { runs } from "#test/support/deep.ts";
import { aBody, anUpload, aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const author = await acme.instructor();

const fileOf = async (fileId: string | null) => {
  const [file] = await acme.setUp(
    ({ sql }) => sql<{ sha256: string; mediaType: string; size: bigint; uploadId: string }>`
      select encode(sha256, 'hex') as sha256, media_type as "mediaType", size_bytes as size, upload_id as "uploadId"
      from file where id = ${fileId}::uuid`,
  );
  return file;
};
const bytesUnder = (uploadId: string) => storage().get(uploadKey(acme.tenant.id, uploadId));
const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("a file that comes in any pieces, with breaks, is kept byte for byte", async () => {
  const piece = fc.record({
    length: fc.integer({ min: 1, max: 300_000 }),
    breaks: fc.boolean(),
  });
  const property = fc.asyncProperty(
    fc.array(piece, { minLength: 1, maxLength: 6 }),
    async (pieces) => {
      const bytes = randomBytes(pieces.reduce((sum, { length }) => sum + length, 0));
      const { uploadId, send } = await anUpload(acme, author, bytes.length);
      let at = 0;
      for (const { length, breaks } of pieces) {
        const part = bytes.subarray(at, Math.min(at + length, bytes.length - 1));
        ({ received: at } = await send(at, aBody(part, breaks ? part.length / 2 : undefined)));
        expect((await author.sees(uploadStanding, uploadId)).received).toBe(at);
      }
      const { fileId } = await send(at, aBody(bytes.subarray(at)));
      expect(await fileOf(fileId)).toMatchObject({ sha256: hash(bytes), uploadId });
      expect(Buffer.from((await bytesUnder(uploadId)) ?? []).equals(bytes)).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: runs(15) });
});

test("a wrong offset is refused with the right one, and changes nothing", async () => {
  const bytes = randomBytes(1_000);
  const { uploadId, send } = await anUpload(acme, author, bytes.length);
  await send(0, aBody(bytes.subarray(0, 400)));
  for (const wrong of [0, 399, 401, 1_000])
    await expect(send(wrong, aBody(bytes))).rejects.toMatchObject({
      code: "conflict",
      fields: { offset: "400" },
    });
  await send(400, aBody(bytes.subarray(400)));
  expect(Buffer.from((await bytesUnder(uploadId)) ?? []).equals(bytes)).toBe(true);
});

test("two requests that send the same bytes at once: one is taken, the other is told to wait", async () => {
  const { send } = await anUpload(acme, author, 2_000);
  const slow = new PassThrough();
  const first = send(0, slow);
  slow.write(randomBytes(500));
  await expect
    .poll(async () => {
      const answer = await send(0, aBody(randomBytes(500))).catch((error: unknown) => error);
      return answer;
    })
    .toMatchObject({ code: "conflict", retryAfterSeconds: 2 });
  slow.end(randomBytes(500));
  expect(await first).toMatchObject({ received: 1_000, fileId: null });
});

test("more than was announced is not taken", async () => {
  const bytes = randomBytes(3_000);
  const { uploadId, send } = await anUpload(acme, author, 1_000);
  expect(await send(0, aBody(bytes))).toMatchObject({ fileId: null });
  expect((await author.sees(uploadStanding, uploadId)).received).toBeLessThanOrEqual(1_000);
});

test("the same file sent twice is kept once, and counted once", async () => {
  const bytes = randomBytes(5_000);
  const [once, again] = [
    await aSentFile(acme, author, bytes),
    await aSentFile(acme, author, bytes),
  ];
  expect(again.fileId).toBe(once.fileId);
  expect(await bytesUnder(again.uploadId)).toBeNull();
  expect(await bytesUnder(once.uploadId)).toHaveLength(5_000);
});

test("what was all kept but never finished, because the process died, is finished by an empty request", async () => {
  const bytes = randomBytes(900);
  const { uploadId, send } = await anUpload(acme, author, bytes.length);
  await send(0, aBody(bytes.subarray(0, 899)));
  const key = uploadKey(acme.tenant.id, uploadId);
  const growing = { key, ticket: "", size: 900, received: 899, parts: [] };
  const { received } = await storage().extend(growing, aBody(bytes.subarray(899)));
  await storage().complete({ ...growing, received });
  await acme.setUp(
    ({ sql }) => sql`update upload set received_bytes = 900 where id = ${uploadId}::uuid`,
  );
  const { fileId } = await send(900, aBody(Buffer.alloc(0)));
  expect(await fileOf(fileId)).toMatchObject({ sha256: hash(bytes) });
  expect(await author.sees(uploadStanding, uploadId)).toMatchObject({ done: true });
});

test("an upload is its sender's alone: nobody else sees, extends or learns of it", async () => {
  const { uploadId, send } = await anUpload(acme, author, 10);
  await send(0, aBody(randomBytes(3)));
  const globex = await aTenant("Globex");
  for (const stranger of [await acme.admin(), await globex.admin()]) {
    const nobodys = stranger.sees(uploadStanding, randomUUID());
    const theirs = stranger.sees(uploadStanding, uploadId);
    const [one, other] = await Promise.allSettled([nobodys, theirs]);
    expect(one).toMatchObject({ status: "rejected", reason: { code: "missing" } });
    expect(String((one as PromiseRejectedResult).reason)).toBe(
      String((other as PromiseRejectedResult).reason),
    );
  }
});

test("a file is kept under its upload, not under a hash that others might name", async () => {
  const bytes = randomBytes(100);
  await aSentFile(acme, author, bytes);
  expect(await keptBytes(acme.tenant, hash(bytes))).toBeNull();
});
