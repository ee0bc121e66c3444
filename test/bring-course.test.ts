import { spawn } from "node:child_process";
import { once } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bringCourse } from "#app/bring-course.ts";
import { beginImport } from "#app/domain/learning/importing/begin-import.ts";
import { claimImport } from "#app/domain/learning/importing/claim-import.ts";
import { importAsked } from "#app/domain/learning/importing/events.ts";
import { ownImport, recentImports } from "#app/domain/learning/importing/queries.ts";
import { stopImport } from "#app/domain/learning/importing/stop-import.ts";
import { packedCourse } from "#app/domain/learning/portable/packed-course.ts";
import { storage } from "#tenants/storage/storage.ts";
import { sweepLoose } from "#tenants/uploads/sweep-loose.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { aPortableCourse, FILES } from "#test/support/portable.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";
import { aZip, manifest12 } from "#test/support/zips.ts";
import { onImportAsked } from "#workers/imports.ts";

const [sample] = fc.sample(aPortableCourse([]), { numRuns: 1, seed: 3 });
if (!sample) throw new Error("there is no course");
const course = { ...sample, rules: { certificate: null, joining: null, requires: [] } };
const zipOf = (said: object) => aZip({ "course.json": JSON.stringify(said), ...FILES });
const archive = await zipOf(course);

/** Somebody's archive that waits for a worker. */
async function anImport(bytes: Buffer, name = "course.zip") {
  const acme = await aTenant();
  const author = await acme.instructor();
  const purpose = "course-archive";
  const { fileId, uploadId } = await aSentFile(acme, author, bytes, { purpose, name });
  const { importId } = await author.does(beginImport, { uploadId });
  const claim = () => acme.setUp((scope) => claimImport(scope, importId));
  const asked = () =>
    acme.setUp(
      ({ sql }) => sql<{ id: string }>`select id from journal where name = ${importAsked.name}`,
    );
  /** What a worker does, as often as it was asked for. */
  const work = async () => {
    for (const { id } of await asked())
      await onImportAsked.does({ tenant: acme.tenant.id, event: id });
    await deliveryIn(acme)();
  };
  return {
    ...{ acme, author, fileId, uploadId, importId, claim, asked, work },
    view: () => author.sees(ownImport, importId),
    courses: () => acme.setUp(({ db }) => db.course.findMany()),
    isKept: async () =>
      (await acme.setUp(({ db }) => db.file.findFirst({ where: { id: fileId } }))) !== null,
  };
}

test("an archive with films is one draft of whoever sent it, however often it is sent, and then it is gone", async () => {
  const { author, uploadId, importId, asked, work, view, courses, isKept } =
    await anImport(archive);
  expect(await author.does(beginImport, { uploadId })).toEqual({ importId });
  expect(await view()).toMatchObject({ state: "waiting", report: null });
  await work();
  await work();
  expect(await author.does(beginImport, { uploadId })).toEqual({ importId });
  expect(await asked()).toHaveLength(1);
  const { state, report } = await view();
  expect({ state, report }).toMatchObject({
    ...{ state: "done", report: { created: true, state: "draft", problems: [] } },
  });
  const slug = report?.course.slug ?? "";
  expect(await courses()).toMatchObject([{ slug, authorId: author.personId, state: "draft" }]);
  expect((await author.sees(packedCourse, slug, "draft")).said.sections).toEqual(course.sections);
  expect(await isKept()).toBe(false);
});

test("a package is a course as well, and its zip stays with it", async () => {
  const { work, view, courses, isKept } = await anImport(await aPackage());
  await work();
  expect(await view()).toMatchObject({ state: "done", report: { lessons: 1 } });
  expect(await courses()).toHaveLength(1);
  expect(await isKept()).toBe(true);
});

const aPackage = () =>
  aZip({
    "imsmanifest.xml": manifest12([{ id: "one", title: "One", href: "one.html" }]),
    "one.html": "<p>Knots</p>",
  });

test("what is no course is refused by name of the fault, and is not kept", async () => {
  const lacking = { ...course, sections: [{ title: "", lessons: [lackingFile()] }] };
  for (const [bytes, fault] of [
    [await aZip({ "notes.bin": "?" }), /no course in it that we know/],
    [await zipOf({ ...course, version: 99 }), /course\.json, version/],
    [await zipOf(lacking), /the archive lacks its file/],
    [await aZip({ a: Buffer.alloc(40 * 1024 ** 2) }), /hundred times its size/],
  ] as const) {
    const { work, view, courses, isKept } = await anImport(bytes);
    await work();
    expect(await view()).toMatchObject({ state: "refused", reason: expect.stringMatching(fault) });
    expect(await courses()).toEqual([]);
    expect(await isKept()).toBe(false);
  }
});

const lackingFile = () => ({
  ...{ slug: "film", kind: "file", title: "Film", minutes: 0, markdown: "", path: "episodes/f.md" },
  file: { sha256: "0".repeat(64), name: "film.mp4" },
});

test("an import that is stopped leaves nothing, whether it waits or is in the middle", async () => {
  const waits = await anImport(archive);
  await waits.author.does(stopImport, { importId: waits.importId });
  await waits.work();
  const runs = await anImport(archive);
  const claimed = await runs.claim();
  if (!claimed) throw new Error("there is nothing to import");
  await runs.author.does(stopImport, { importId: runs.importId });
  expect(await bringCourse(runs.acme.tenant, claimed)).toBeNull();
  await runs.work();
  for (const { view, courses, isKept } of [waits, runs]) {
    expect(await view()).toMatchObject({ state: "stopped" });
    expect(await courses()).toEqual([]);
    expect(await isKept()).toBe(false);
  }
  const loose = () => runs.acme.setUp(({ db }) => db.looseBytes.findMany());
  const keys = (await loose()).map(({ key }) => key);
  expect(keys).not.toEqual([]);
  await runs.acme.setUp(({ sql }) => sql`update loose_bytes set expires_at = now()`);
  await sweepLoose();
  expect(await loose()).toEqual([]);
  for (const key of keys) expect(await storage().get(key)).toBeNull();
});

test("a package whose import is stopped in the middle is not the academy's", async () => {
  const { acme, author, importId, claim, work, isKept } = await anImport(await aPackage());
  const claimed = await claim();
  if (!claimed) throw new Error("there is nothing to import");
  await author.does(stopImport, { importId });
  expect(await bringCourse(acme.tenant, claimed)).toBeNull();
  await work();
  const left = await acme.setUp(({ db }) =>
    Promise.all([db.scormPackage.count(), db.course.count(), db.looseBytes.count()]),
  );
  expect(left).toEqual([0, 0, 0]);
  expect(await isKept()).toBe(false);
});

test("a worker that is killed in the middle leaves an archive that another one imports, once", async () => {
  const lessons = Array.from({ length: 150 }, (_, at) => ({
    ...{
      slug: `l-${at}`,
      kind: "text",
      title: `Lesson ${at}`,
      minutes: 1,
      path: `episodes/${at}.md`,
    },
    markdown: "A *line* ends.\n\n```python\nprint(1)\n```\n".repeat(20),
  }));
  const long = await zipOf({ ...course, sections: [{ title: "", lessons }] });
  const { acme, importId, claim, work, view, courses } = await anImport(long);
  const program = ["--import", "tsx", "test/support/doomed-importer.ts"];
  const doomed = spawn(process.execPath, [...program, acme.tenant.id, importId, "40"], {
    stdio: "inherit",
  });
  const [, signal] = await once(doomed, "exit");
  expect(signal).toBe("SIGKILL");
  expect(await view()).toMatchObject({ state: "running" });
  expect(await courses()).toEqual([]);
  await expect(claim()).rejects.toThrow("Another worker");
  await acme.setUp(({ sql }) => sql`update course_import set leased_until = now()`);
  await work();
  await work();
  expect(await view()).toMatchObject({ state: "done", report: { created: true, lessons: 150 } });
  expect(await courses()).toHaveLength(1);
});

test("a fault of the storage is not one of the archive: it is tried again, and in the end refused", async () => {
  const { acme, claim, view } = await anImport(archive);
  const first = await claim();
  if (!first) throw new Error("there is nothing to import");
  await storage().remove(first.key);
  await expect(bringCourse(acme.tenant, first)).rejects.toThrow("not there");
  for (let tries = 1; tries < 5; tries += 1) {
    const again = await claim();
    if (again) await expect(bringCourse(acme.tenant, again)).rejects.toThrow("not there");
  }
  expect(await claim()).toBeNull();
  expect(await view()).toMatchObject({
    state: "refused",
    reason: expect.stringMatching("several times"),
  });
});

test("nobody sees, stops or takes the archive of somebody else, and whoever may not import by then gets nothing", async () => {
  const { acme, author, importId, uploadId, work, view, courses } = await anImport(archive);
  const other = await acme.admin();
  const stranger = await (await aTenant("Globex")).admin();
  for (const person of [other, stranger]) {
    const missing = { code: "missing" };
    await expect(person.sees(ownImport, importId)).rejects.toMatchObject(missing);
    await expect(person.does(stopImport, { importId })).rejects.toMatchObject(missing);
    await expect(person.does(beginImport, { uploadId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await person.sees(recentImports)).toEqual([]);
  }
  const learner = await acme.learner();
  await expect(learner.does(beginImport, { uploadId })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await author.sees(recentImports)).toMatchObject([{ id: importId, name: "course.zip" }]);
  await acme.setUp(
    ({ sql }) => sql`update person set state = 'deactivated' where id = ${author.personId}::uuid`,
  );
  await work();
  expect(await view()).toMatchObject({
    state: "refused",
    reason: expect.stringMatching("Your role"),
  });
  expect(await courses()).toEqual([]);
});
