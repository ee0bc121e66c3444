import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { keepLessonFile } from "#app/domain/learning/authoring/keep-lesson-file.ts";
import { releaseFile } from "#app/domain/learning/release-file.ts";
import { storage } from "#tenants/storage/storage.ts";
import { uploadKey } from "#tenants/uploads/lease-upload.ts";
import { stopUpload } from "#tenants/uploads/stop-upload.ts";
import { anAuthor } from "#test/support/author.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const SYSTEM = { kind: "system", because: "test" } as const;

/** An author who has sent a file for a lesson that waits for one. */
async function aSender(bytes = randomBytes(100)) {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  const { courseSlug } = author;
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  const lesson = { title: "Slides", kind: "file", requestId: randomUUID() } as const;
  const { lessonId } = await author.does(addLesson, { courseSlug, sectionId, ...lesson });
  const { uploadId, fileId } = await aSentFile(acme, author, bytes);
  return {
    ...{ acme, author, uploadId },
    attach: () => author.does(keepLessonFile, { courseSlug, lessonId, fileId }),
    aDayLater: (id = uploadId) =>
      acme.setUp(
        ({ sql }) =>
          sql`update upload set expires_at = now() - interval '1 minute' where id = ${id}::uuid`,
      ),
    release: (id = uploadId) => acme.setUp((scope) => releaseFile(scope, { uploadId: id })),
    files: () => acme.setUp(({ db }) => db.file.count()),
  };
}

test("a file that nobody took is given up once, and its bytes go", async () => {
  const { acme, uploadId, aDayLater, release, files } = await aSender();
  expect([await release(), await files()]).toEqual([false, 1]);
  await aDayLater();
  expect([await release(), await files(), await release()]).toEqual([true, 0, false]);

  const key = uploadKey(acme.tenant.id, uploadId);
  expect(await storage().get(key)).not.toBeNull();
  await stopUpload(acme.tenant, SYSTEM, uploadId);
  expect(await storage().get(key)).toBeNull();
});

test("a file that a draft has taken stays for good", async () => {
  const { attach, aDayLater, release, files } = await aSender();
  await attach();
  await aDayLater();
  expect([await release(), await files(), await release()]).toEqual([false, 1, false]);
});

test("the same file sent again keeps it for another day", async () => {
  const bytes = randomBytes(100);
  const { acme, author, aDayLater, release, files } = await aSender(bytes);
  await aSentFile(acme, author, bytes);
  await aDayLater();
  expect([await release(), await files()]).toEqual([false, 1]);
});

test("taken and given up at the same moment, a file is one of the two", async () => {
  for (let round = 0; round < 6; round += 1) {
    const { attach, aDayLater, release, files } = await aSender();
    await aDayLater();
    const [taken, released] = await Promise.allSettled([attach(), release()]);
    const isTaken = taken.status === "fulfilled";
    expect(released).toEqual({ status: "fulfilled", value: !isTaken });
    expect(await files()).toBe(isTaken ? 1 : 0);
  }
});
