import { createHash, randomBytes } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { storage } from "#tenants/storage/storage.ts";
import { heldFile, readHeld } from "#tenants/uploads/held-file.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { stopUpload } from "#tenants/uploads/stop-upload.ts";
import { uploadStanding } from "#tenants/uploads/upload-standing.ts";
import { anS3Server } from "#test/support/s3-server.ts";
import { aBody, anUpload } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const { place, stop } = await anS3Server();
afterAll(stop);
Object.assign(process.env, {
  S3_ENDPOINT: place.endpoint,
  S3_REGION: place.region,
  S3_BUCKET: place.bucket,
  S3_ACCESS_KEY_ID: place.accessKeyId,
  S3_SECRET_ACCESS_KEY: place.secretAccessKey,
});

const MEBIBYTE = 1024 * 1024;
const acme = await aTenant("Acme");
const author = await acme.instructor();

test("in a bucket, too, a file goes on after breaks, is kept byte for byte, and is read in spans", async () => {
  const bytes = randomBytes(20 * MEBIBYTE + 3);
  const { uploadId, send } = await anUpload(acme, author, bytes.length);
  let at = 0;
  for (const breaksAt of [9 * MEBIBYTE, 3 * MEBIBYTE, 10 * MEBIBYTE]) {
    ({ received: at } = await send(at, aBody(bytes.subarray(at), breaksAt)));
    expect(at % (8 * MEBIBYTE)).toBe(0);
    expect((await author.sees(uploadStanding, uploadId)).received).toBe(at);
  }
  const { fileId } = await send(at, aBody(bytes.subarray(at)));
  const file = await author.sees(heldFile, fileId ?? "");

  expect(file?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const pieces: Buffer[] = [];
  const span = { from: 8 * MEBIBYTE - 5, to: 8 * MEBIBYTE + 5 };
  if (file) for await (const piece of await readHeld(file, span)) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(bytes.subarray(span.from, span.to + 1))).toBe(true);
}, 120_000);

test("in a bucket, too, what is stopped is gone", async () => {
  const { uploadId, send } = await anUpload(acme, author, 9 * MEBIBYTE);
  await send(0, aBody(randomBytes(8 * MEBIBYTE)));
  await stopUpload(acme.tenant, author, uploadId);
  expect(await storage().get(uploadKey(acme.tenant.id, uploadId))).toBeNull();
  await expect(author.sees(uploadStanding, uploadId)).rejects.toMatchObject({ code: "missing" });
}, 120_000);
