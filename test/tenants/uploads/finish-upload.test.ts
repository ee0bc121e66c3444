import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { storage } from "#tenants/storage/storage.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { aBody, anUpload, aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const author = await acme.instructor();
const PAGE = Buffer.from("<!doctype html><script>alert(1)</script>");

test("a page that is called a video is refused, and nothing of it is kept", async () => {
  const wish = { purpose: "lesson-video", name: "film.mp4" } as const;
  const { uploadId, send } = await anUpload(acme, author, PAGE.length, wish);
  await expect(send(0, aBody(PAGE))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining("not a video"),
  });
  expect(await storage().get(uploadKey(acme.tenant.id, uploadId))).toBeNull();
  await expect(send(PAGE.length, aBody(PAGE))).rejects.toMatchObject({ code: "missing" });
});

test("the type that is kept is the one of the bytes, whatever the name says", async () => {
  const { fileId } = await aSentFile(acme, author, PAGE, { name: "harmless.png" });
  const [file] = await acme.setUp(
    ({ sql }) => sql<{ type: string; name: string; audience: string }>`
      select media_type as type, name, audience from file where id = ${fileId}::uuid`,
  );
  expect(file).toEqual({ type: "text/plain", name: "harmless.png", audience: "holder" });
});

test("captions are taken as captions", async () => {
  const captions = Buffer.from(
    `WEBVTT\n\n00:00.000 --> 00:01.000\n${randomBytes(4).toString("hex")}\n`,
  );
  await aSentFile(acme, author, captions, { purpose: "captions", name: "en.vtt" });
});
