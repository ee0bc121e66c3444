import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/domain/learning/canonical-json.ts";
import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { filesOfZip } from "#app/domain/learning/import/files-of-zip.ts";
import { packedCourse } from "#app/domain/learning/portable/packed-course.ts";
import { courseArchive } from "#app/export-course.ts";
import { takeCourse } from "#app/take-course.ts";
import { filesInMemory } from "#test/support/courses.ts";
import { runs } from "#test/support/deep.ts";
import { aPortableCourse, FILES } from "#test/support/portable.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

/** What generated courses may require is on offer here. */
const withRequired = async () => {
  const company = await aTenant();
  await company.setUp(({ db }) =>
    db.course.createMany({
      data: ["knots-first", "ropes-first"].map((slug) => ({
        ...{ slug, title: slug, state: "published", version: 1, publishedAt: new Date() },
      })),
    }),
  );
  return company;
};

async function taken(company: Company, files: CourseFiles) {
  const author = await company.instructor();
  const { course, problems } = await takeCourse(company.tenant, author, files);
  expect(problems).toEqual([]);
  const { size, body } = await courseArchive(await author.sees(packedCourse, course.slug, "draft"));
  const archive = await buffer(body);
  expect(archive.length).toBe(size);
  return archive;
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

test("whatever an author writes comes out as it went in, and goes into another academy as the same archive", async () => {
  const pictures = await Promise.all([1, 2].map(aPicture));
  await fc.assert(
    fc.asyncProperty(aPortableCourse(pictures), async (said) => {
      const [acme, globex] = [await withRequired(), await withRequired()];
      const files = { "course.json": JSON.stringify(said), ...FILES, ...named(pictures) };

      const first = await taken(acme, filesInMemory(files));
      const second = await taken(globex, await filesOfZip(first));

      const inside = JSON.parse(await (await filesOfZip(first)).text("course.json"));
      expect(canonicalJson(inside)).toBe(canonicalJson(said));
      expect(hashOf(second)).toBe(hashOf(first));
    }),
    { numRuns: runs(4) },
  );
});

const REAL = "../shared/data/courses";

test.skipIf(!existsSync(REAL)).each(["git-novice", "shell-novice"])(
  "the real course %s goes from academy to academy hash for hash (needs the folder of real courses)",
  async (name) => {
    const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
    const author = await acme.instructor();
    const folder = await filesOfFolder(`${REAL}/${name}`);
    const { course } = await takeCourse(acme.tenant, author, folder);
    const exported = async (edition: "draft" | "published") =>
      buffer((await courseArchive(await author.sees(packedCourse, course.slug, edition))).body);
    const first = await exported("draft");
    const second = await taken(globex, await filesOfZip(first));

    expect(hashOf(second)).toBe(hashOf(first));
    expect(hashOf(await exported("published"))).toBe(hashOf(first));
  },
  120_000,
);

test("nobody but those who write a course takes it along", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const author = await acme.instructor();
  const [said] = fc.sample(aPortableCourse([]), { numRuns: 1, seed: 1 });
  const files = filesInMemory({ "course.json": JSON.stringify(said), ...FILES });
  const { course } = await takeCourse(acme.tenant, author, files);
  const others = [await acme.learner(), await acme.instructor(), await globex.admin()];

  for (const person of others)
    await expect(person.sees(packedCourse, course.slug, "draft")).rejects.toMatchObject({
      code: "missing",
    });
  await expect(author.sees(packedCourse, course.slug, "published")).rejects.toMatchObject({
    code: "missing",
  });
});

const aPicture = (shade: number): Promise<Buffer> =>
  sharp({
    create: { width: 8, height: 4, channels: 3, background: { r: shade * 50, g: 90, b: 90 } },
  })
    .jpeg()
    .toBuffer();

const named = (pictures: readonly Buffer[]) =>
  Object.fromEntries(pictures.map((bytes) => [`files/${hashOf(bytes)}`, bytes]));

test("what a course requires is reported where there is no such course, and the rest of its rules is kept", async () => {
  const acme = await aTenant("Acme");
  const author = await acme.instructor();
  const [sample] = fc.sample(aPortableCourse([]), { numRuns: 1, seed: 1 });
  const certificate = { offered: true, validMonths: 12, renewDays: 30 };
  const said = { ...sample, rules: { certificate, joining: null, requires: ["nowhere"] } };
  const files = filesInMemory({ "course.json": JSON.stringify(said), ...FILES });
  const { course, problems } = await takeCourse(acme.tenant, author, files);
  expect(problems).toMatchObject([{ kind: "part-left-out", where: "the requirement nowhere" }]);
  const { said: again } = await author.sees(packedCourse, course.slug, "draft");
  expect(again.rules).toEqual({ certificate, joining: null, requires: [] });
});

test("an archive of the first version is read as it was meant", async () => {
  const acme = await aTenant("Acme");
  const author = await acme.instructor();
  const [sample] = fc.sample(aPortableCourse([]), { numRuns: 1, seed: 1 });
  const { rules: _, ...said } = { ...sample, version: 1, sections: [] };
  const files = filesInMemory({ "course.json": JSON.stringify(said), ...FILES });
  const { problems } = await takeCourse(acme.tenant, author, files);
  expect(problems).toEqual([]);
});
