import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { readerKey } from "#app/domain/learning/offline/reader-key.ts";
import { sendFinished } from "#app/domain/learning/offline/send-finished.ts";
import { lessonPage } from "#app/domain/learning/queries.ts";
import { anAuthor } from "#test/support/author.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const reefKnot = { courseSlug, lessonSlug: "reef-knot" };
const hitch = { courseSlug, lessonSlug: "hitch" };

/** A course of two lessons, and a learner who takes it. */
async function aLearner() {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await author.settles();
  for (const title of ["Reef knot", "Hitch"]) await author.writes(title);
  await author.publishes();
  const amara = await acme.learner();
  await amara.does(enrollLearner, { courseSlug });
  return { acme, amara, by: readerKey(acme.tenant, amara) };
}

test("what was finished offline counts once, however often and in whichever order it arrives", async () => {
  const { acme, amara, by } = await aLearner();

  await amara.does(sendFinished, { ...hitch, by });
  for (let time = 0; time < 100; time += 1)
    await amara.does(sendFinished, { ...(time % 2 ? hitch : reefKnot), by });
  await Promise.all([1, 2, 3, 4].map(() => amara.does(sendFinished, { ...reefKnot, by })));

  const told = (name: string) => acme.setUp(({ db }) => db.journal.count({ where: { name } }));
  expect(await told("learning.lesson-completed")).toBe(2);
  expect(await told("learning.course-completed")).toBe(1);
});

test("it is completed at the moment when the academy hears of it", async () => {
  const { acme, amara, by } = await aLearner();
  const before = Date.now();
  await amara.does(sendFinished, { ...reefKnot, by });
  const done = await acme.setUp(({ db }) => db.lessonCompletion.findFirst({}));
  expect(Math.abs((done?.completedAt.getTime() ?? 0) - before)).toBeLessThan(30_000);
});

test("what somebody else finished on the same device is not theirs", async () => {
  const { acme, amara, by } = await aLearner();
  const bo = await acme.learner();
  await bo.does(enrollLearner, { courseSlug });

  await expect(bo.does(sendFinished, { ...reefKnot, by })).rejects.toMatchObject({
    code: "signed_out",
  });
  const { step } = await amara.sees(lessonPage, courseSlug, "reef-knot");
  expect(step.done).toBe(false);
});

test("who has left the course, or never took it, completes nothing of it", async () => {
  const { acme, amara, by } = await aLearner();
  const bo = await acme.learner();
  await amara.does(leaveCourse, { courseSlug });

  await expect(amara.does(sendFinished, { ...reefKnot, by })).rejects.toMatchObject({
    code: "forbidden",
  });
  const attempt = bo.does(sendFinished, { ...reefKnot, by: readerKey(acme.tenant, bo) });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
});

test("a neighbor's lesson is none, and a neighbor's key is nobody's", async () => {
  const { amara, by } = await aLearner();
  const globex = await aTenant("Globex");
  const stranger = await globex.learner();

  await expect(stranger.does(sendFinished, { ...reefKnot, by })).rejects.toMatchObject({
    code: "signed_out",
  });
  const own = readerKey(globex.tenant, stranger);
  await expect(stranger.does(sendFinished, { ...reefKnot, by: own })).rejects.toMatchObject({
    code: "missing",
  });
  expect(readerKey(globex.tenant, amara)).not.toBe(by);
});

test("a quiz is not finished by saying so", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Which bird?", "Wren")]);
  const learner = await quiz.learner();
  const by = readerKey(acme.tenant, learner);
  const attempt = learner.does(sendFinished, { ...quiz.lesson, by });
  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
});
