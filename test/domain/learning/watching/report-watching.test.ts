import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { keepLessonFile } from "#app/domain/learning/authoring/keep-lesson-file.ts";
import { saveLesson } from "#app/domain/learning/authoring/save-lesson.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { reportWatching } from "#app/domain/learning/watching/report-watching.ts";
import { watchingOf } from "#app/domain/learning/watching/watching-of.ts";
import { anAuthor } from "#test/support/author.ts";
import { aFilm } from "#test/support/film.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

/** A learner of a course whose one lesson is a film of 100 seconds. */
async function aWatcher(kind: "mp4" | "webm" = "webm", watchPercent?: number) {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  const { courseSlug } = author;
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  const lesson = { title: "Film", kind: "video", requestId: randomUUID() } as const;
  const { lessonId } = await author.does(addLesson, { courseSlug, sectionId, ...lesson });
  const film = await aFilm(100, kind);
  const { fileId } = await aSentFile(acme, author, film, { purpose: "lesson-video", name: "a" });
  await author.does(keepLessonFile, { courseSlug, lessonId, fileId });
  await author.does(saveLesson, {
    ...{ courseSlug, lessonId, revision: 1, title: "Film", minutes: 2, markdown: "", url: "" },
    watchPercent,
  });
  await author.settles();
  await author.publishes();
  const learner = await acme.learner();
  await learner.does(enrollLearner, { courseSlug });
  const at = { courseSlug, lessonSlug: "film" };
  return {
    acme,
    tells: (ranges: [number, number][], positionMs = 0) =>
      learner.does(reportWatching, { ...at, ranges, positionMs }),
    waits: (seconds: number) =>
      acme.setUp(
        ({ sql }) => sql`
          update lesson_watch set reported_at = now() - make_interval(secs => ${seconds}::integer)`,
      ),
    completes: () => learner.does(completeLesson, at),
    watching: () => learner.sees(watchingOf, lessonId),
    isDone: async () => (await learner.sees(standingIn, courseSlug)).course.completedAt !== null,
  };
}

test.each(["mp4", "webm"] as const)(
  "a film as %s is done when nine tenths of it were watched, and not by a button",
  async (kind) => {
    const one = await aWatcher(kind);
    await one.tells([]);
    await expect(one.completes()).rejects.toMatchObject({ code: "conflict" });
    await one.waits(60);
    expect(await one.tells([[0, 80_000]], 80_000)).toEqual({ percent: 80, done: false });
    expect(await one.watching()).toEqual({ positionMs: 80_000, percent: 80, needed: 90 });
    await one.waits(60);
    expect(await one.tells([[85_000, 95_000]])).toEqual({ percent: 90, done: true });
    expect(await one.isDone()).toBe(true);
    expect(await one.tells([[85_000, 95_000]])).toEqual({ percent: 90, done: true });
    await one.completes();
  },
);

test("nobody watches faster than time passes at double speed", async () => {
  const one = await aWatcher();
  expect((await one.tells([[0, 100_000]])).percent).toBe(5);
  await one.waits(10);
  expect((await one.tells([[0, 100_000]])).percent).toBe(30);
  expect(await one.isDone()).toBe(false);
});

test("an author asks for less, or leaves it to a button", async () => {
  const less = await aWatcher("webm", 5);
  expect(await less.tells([[0, 5_000]])).toEqual({ percent: 5, done: true });

  const button = await aWatcher("webm", 0);
  expect(await button.tells([[0, 5_000]], 4_000)).toEqual({ percent: 0, done: false });
  expect(await button.watching()).toEqual({ positionMs: 4_000, percent: 0, needed: null });
  await button.completes();
  expect(await button.isDone()).toBe(true);
});

test("without scripts nothing is reported, and the button counts", async () => {
  const one = await aWatcher();
  await one.completes();
  expect(await one.isDone()).toBe(true);
});
