import { existsSync } from "node:fs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { removeLesson } from "#app/domain/learning/authoring/remove-lesson.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { fileFor } from "#app/domain/learning/file-for.ts";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { coursePage, lessonPage, standingIn } from "#app/domain/learning/queries.ts";
import { takeCourse } from "#app/take-course.ts";
import { type Glance, inGlance } from "#tenants/scope.ts";
import { aCourse, courseFiles } from "#test/support/courses.ts";
import { aTenant } from "#test/support/world.ts";

const REAL = "../shared/data/courses/git-novice";

test("a course that is imported twice changes once", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();

  const first = await takeCourse(acme.tenant, admin, aCourse());
  const { version } = await acme.now();
  const second = await takeCourse(acme.tenant, admin, aCourse());

  expect(first).toMatchObject({ created: true, changed: true, lessons: 2, problems: [] });
  expect(second).toMatchObject({ created: false, changed: false, course: { id: first.course.id } });
  expect((await acme.now()).version).toBe(version);
});

test("a newer version keeps what learners have completed and retires what is gone", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const amara = await acme.learner();
  await takeCourse(acme.tenant, admin, aCourse());
  await amara.does(enrollLearner, { courseSlug: "knots" });
  await amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "reef-knot" });

  const files = courseFiles({
    title: "Knots",
    episodes: { "02-bowline.md": "A loop.", "03-hitch.md": "A hitch." },
  });
  const report = await takeCourse(acme.tenant, admin, files);
  const { steps, done } = await amara.sees(standingIn, "knots");

  expect(report).toMatchObject({ created: false, changed: true, lessons: 2 });
  expect(steps.map(({ slug }) => slug)).toEqual(["bowline", "hitch"]);
  expect(done).toBe(0);
  expect(await acme.setUp(({ db }) => db.lessonCompletion.count())).toBe(1);
});

test("a course is on offer in its own academy only", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  await takeCourse(acme.tenant, await acme.admin(), aCourse());
  const stranger = await globex.learner();

  expect((await stranger.sees(coursesOnOffer)).courses).toEqual([]);
  await expect(stranger.sees(coursePage, "knots")).rejects.toMatchObject({ code: "missing" });
  await expect(stranger.does(enrollLearner, { courseSlug: "knots" })).rejects.toMatchObject({
    code: "missing",
  });
});

test("what a course says of itself is on its page for everybody, with its pictures, unless the summary says it all", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const gauge = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
  const files = courseFiles({
    title: "Tides",
    index:
      "Water comes and goes.\n\n## Bring a rope\n\n![A gauge](fig/gauge.png) See [the start](episodes/01-ebb.md).\n",
    episodes: { "01-ebb.md": "It goes." },
    figures: { "episodes/fig/gauge.png": await gauge.png().toBuffer() },
  });
  await takeCourse(acme.tenant, admin, files);
  await takeCourse(acme.tenant, admin, aCourse());
  const look = <T>(work: (glance: Glance) => Promise<T>) =>
    inGlance(acme.tenant, { kind: "visitor" }, work);

  const { course } = await look((glance) => coursePage(glance, "tides"));
  expect(course).toMatchObject({ summary: "Water comes and goes." });
  expect(course.description).toMatch(/<h2.*Bring a rope/);
  expect(course.description).toContain('href="/courses/tides"');
  const sha256 = /\/files\/([0-9a-f]{64})/.exec(course.description)?.[1] ?? "";
  expect(await look((glance) => fileFor(glance, sha256))).toMatchObject({ audience: "everyone" });
  const short = await look((glance) => coursePage(glance, "knots"));
  expect(short.course).toMatchObject({ summary: "Useful on every boat.", description: "" });
});

test("an import never writes over what was edited here, nor over a colleague's course", async () => {
  const acme = await aTenant();
  const [author, colleague] = [await acme.instructor(), await acme.instructor()];
  await takeCourse(acme.tenant, author, aCourse());
  const changed = courseFiles({ title: "Knots", episodes: { "02-bowline.md": "A loop." } });
  await expect(takeCourse(acme.tenant, colleague, changed)).rejects.toMatchObject({
    code: "conflict",
  });

  const { sections } = await author.sees(coursePlan, "knots");
  const lessonId = sections[0]?.lessons[0]?.id ?? "";
  await author.does(removeLesson, { courseSlug: "knots", lessonId });

  await expect(takeCourse(acme.tenant, author, changed)).rejects.toThrow(/edited here/);
});

test("a learner may not import", async () => {
  const acme = await aTenant();
  const attempt = takeCourse(acme.tenant, await acme.learner(), aCourse());
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});

test.runIf(existsSync(REAL))(
  "a real course is taken whole, and what is missing is named",
  async () => {
    const acme = await aTenant();
    const amara = await acme.learner();

    const report = await takeCourse(
      acme.tenant,
      await acme.instructor(),
      await filesOfFolder(REAL),
    );
    await amara.does(enrollLearner, { courseSlug: report.course.slug });
    const { steps } = await amara.sees(standingIn, report.course.slug);
    const { text } = await amara.sees(lessonPage, report.course.slug, steps[3]?.slug ?? "");

    expect(report.lessons).toBe(14);
    expect(steps).toHaveLength(14);
    expect(text.html).toContain("<figure");
    expect(text.html).toMatch(/src="\/files\/[0-9a-f]{64}"/);
    expect(text.html).not.toMatch(/:::|\{alt=/);
  },
);
