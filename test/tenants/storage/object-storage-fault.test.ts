import { afterAll, expect, test } from "vitest";
import { objectStorage } from "#tenants/storage/object-storage.ts";
import { freePort } from "#test/support/database.ts";
import { anS3Server } from "#test/support/s3-server.ts";

const { place, stop } = await anS3Server();
afterAll(stop);

const nowhere = `http://127.0.0.1:${await freePort()}`;

test.each([
  ["a wrong key", { accessKeyId: "nobody" }, /S3_ACCESS_KEY_ID/],
  ["a wrong secret", { secretAccessKey: "hush-hush" }, /S3_SECRET_ACCESS_KEY/],
  ["a wrong bucket", { bucket: "no-such-bucket" }, /S3_BUCKET/],
  ["a wrong address", { endpoint: nowhere }, /S3_ENDPOINT/],
  ["a wrong name", { endpoint: "http://storage.invalid" }, /S3_ENDPOINT/],
])("%s is named by its setting, whatever is asked", async (_, wrong, setting) => {
  const storage = objectStorage({ ...place, ...wrong });
  const growing = { key: "a/b", ticket: "", size: 1, received: 0, parts: [] };
  const asked = [
    storage.put("a/b", new Uint8Array(1)),
    storage.get("a/b"),
    storage.read("a/b", { from: 0, to: 0 }),
    storage.begin("a/b"),
  ];
  for (const answer of await Promise.allSettled(asked)) {
    const fault = answer.status === "rejected" ? String(answer.reason) : "nothing was wrong";
    expect(fault).toMatch(setting);
    expect(fault).not.toContain("hush-hush");
  }
  await expect(storage.complete(growing)).rejects.toThrow(setting);
});
