import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sentFile } from "#tenants/uploads/sent-file.ts";
import { aBody, anUpload, aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const author = await acme.instructor();
const sent = (value: string | File | undefined, person = author) =>
  sentFile(acme.tenant, person, "lesson-file", value);

test("a field names the file of an upload, and without JavaScript brings the file itself", async () => {
  const bytes = randomBytes(4_000);
  const { uploadId, fileId } = await aSentFile(acme, author, bytes);
  expect(await sent(uploadId)).toBe(fileId);
  expect(await sent(new File([bytes], "notes.bin"))).toBe(fileId);
});

test("an empty field names nothing", async () => {
  for (const nothing of [undefined, "", new File([], "")]) expect(await sent(nothing)).toBeNull();
});

test("nobody names an upload of somebody else, of another purpose, or that never was", async () => {
  const { uploadId } = await aSentFile(acme, author, randomBytes(40));
  const colleague = await acme.instructor();
  await expect(sent(uploadId, colleague)).rejects.toMatchObject({ code: "invalid" });
  await expect(sent(randomUUID())).rejects.toMatchObject({ code: "invalid" });
  await expect(sent("'; drop table upload")).rejects.toMatchObject({ code: "invalid" });
  const asVideo = sentFile(acme.tenant, author, "lesson-video", uploadId);
  await expect(asVideo).rejects.toMatchObject({ code: "invalid" });
});

test("a file that is still on its way is waited for", async () => {
  const { uploadId, send } = await anUpload(acme, author, 100);
  await send(0, aBody(randomBytes(50)));
  await expect(sent(uploadId)).rejects.toMatchObject({ code: "conflict" });
});

test("an empty file is refused with what to do", async () => {
  await expect(sent(new File([], "empty.bin"))).rejects.toMatchObject({
    message: expect.stringContaining("empty"),
  });
});
