import { expect, test } from "vitest";
import {
  packagePreview,
  previewedFile,
  previewedModel,
} from "#app/domain/learning/scorm/package-preview.ts";
import { inGlance } from "#tenants/scope.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aPackageLesson } from "#test/support/packages.ts";
import { controls, rule, rules, sequencedManifest, sequencing } from "#test/support/walks.ts";
import { aTenant } from "#test/support/world.ts";
import { aZip, manifest12 } from "#test/support/zips.ts";

const one = await aZip({
  "imsmanifest.xml": manifest12([{ id: "one", title: "One", href: "one.html" }]),
  "one.html": "<p>Right over left.</p>",
});
const ordered = await aZip({
  "imsmanifest.xml": sequencedManifest(sequencing(controls(`flow="true" choice="false"`)), [
    { id: "test" },
    { id: "shut", says: sequencing(rules(rule("pre", "disabled", "always"))) },
  ]),
  "one.html": "<p>Right over left.</p>",
});

const acme = await aTenant("Acme");

test("an author looks at every part, also one that the order of the package opens for nobody", async () => {
  const { author, lesson, attempts } = await aPackageLesson(acme, ordered);
  const { courseSlug, lessonSlug } = lesson;
  const looks = (part: string | null) => author.sees(packagePreview, courseSlug, lessonSlug, part);
  const first = await looks(null);
  expect(first.part).toBe(0);
  expect(first.parts.map(({ canStart }) => canStart)).toEqual([true, true]);
  expect((await looks("1")).address).toMatch(/\/scorm\/[\da-f-]{36}-1\./);
  for (const none of ["2", "-1", "01", "x"])
    await expect(looks(none)).rejects.toMatchObject({ code: "missing" });
  expect(await attempts()).toEqual([]);
});

test("content is told that it is only looked at, and nothing is kept", async () => {
  const { author, packageId, attempts } = await aPackageLesson(acme, ordered);
  await cookieFor(acme, author.personId);
  const [session] = await acme.setUp(
    ({ sql }) => sql<{ id: string }>`
      select id from session where person_id = ${author.personId}::uuid order by id desc limit 1`,
  );
  const bearer = { packageId, part: 1, sessionId: session?.id ?? "", until: 0 };
  const visitor = { kind: "visitor" } as const;
  const [model, file] = await inGlance(acme.tenant, visitor, (glance) =>
    Promise.all([previewedModel(glance, bearer), previewedFile(glance, bearer, "one.html")]),
  );
  expect(model?.seed).toMatchObject({ mode: "browse", credit: "no-credit", entry: "ab-initio" });
  expect(file?.mediaType).toBe("text/html");
  expect(await attempts()).toEqual([]);
});

test("the package of the draft is looked at, which learners do not have yet", async () => {
  const { author, lesson, brings } = await aPackageLesson(acme, one);
  await brings(ordered);
  const { parts } = await author.sees(packagePreview, lesson.courseSlug, lesson.lessonSlug, null);
  expect(parts).toHaveLength(2);
});

test("to all but those who write the course, its package is as if it were not there", async () => {
  const { learner, lesson } = await aPackageLesson(acme, one);
  const [enrolled, colleague] = [await learner(), await acme.instructor()];
  const neighbor = await (await aTenant("Globex")).admin();
  const nothing = await colleague
    .sees(packagePreview, "no-such-course", lesson.lessonSlug, null)
    .catch((error: Error) => error.message);
  for (const person of [enrolled, colleague, neighbor])
    await expect(
      person.sees(packagePreview, lesson.courseSlug, lesson.lessonSlug, null),
    ).rejects.toMatchObject({ code: "missing", message: nothing });
  const moderator = await acme.admin();
  const seen = await moderator.sees(packagePreview, lesson.courseSlug, lesson.lessonSlug, null);
  expect(seen.parts).toHaveLength(1);
});
