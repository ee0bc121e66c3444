import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { env } from "#app/kernel/env.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { sweepUploads } from "#tenants/uploads/sweep-uploads.ts";
import { uploadStanding } from "#tenants/uploads/upload-standing.ts";
import { aBody, anUpload, aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const author = await acme.instructor();

const isOnDisk = async (uploadId: string) => {
  const folder = dirname(join(env().dataDir, "files", uploadKey(acme.tenant.id, uploadId)));
  return (await readdir(folder)).some((name) => name.startsWith(uploadId));
};

test("what nobody has finished within a day is gone with its bytes; everything else stays", async () => {
  const [old, young] = [await anUpload(acme, author, 100), await anUpload(acme, author, 100)];
  const untouched = await anUpload(acme, author, 100);
  for (const { send } of [old, young]) await send(0, aBody(randomBytes(50)));
  const sent = await aSentFile(acme, author, randomBytes(100));
  await acme.setUp(
    ({ sql }) => sql`
      update upload set expires_at = now() - interval '1 second'
      where id in (${old.uploadId}::uuid, ${sent.uploadId}::uuid, ${untouched.uploadId}::uuid)`,
  );
  expect(await isOnDisk(old.uploadId)).toBe(true);

  await Promise.all([sweepUploads(), sweepUploads()]);

  expect(await isOnDisk(old.uploadId)).toBe(false);
  expect(await isOnDisk(young.uploadId)).toBe(true);
  await expect(author.sees(uploadStanding, old.uploadId)).rejects.toMatchObject({
    code: "missing",
  });
  await expect(old.send(50, aBody(randomBytes(50)))).rejects.toMatchObject({ code: "missing" });
  expect(await author.sees(uploadStanding, young.uploadId)).toMatchObject({ received: 50 });
  expect(await author.sees(uploadStanding, sent.uploadId)).toMatchObject({ done: true });
  const [{ left } = { left: 1 }] = await acme.setUp(
    ({ sql }) => sql<{ left: number }>`
      select count(*)::int as left from upload where id in (${old.uploadId}::uuid, ${untouched.uploadId}::uuid)`,
  );
  expect(left).toBe(0);
});
