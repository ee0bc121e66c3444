import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { gradeEssay } from "#app/domain/learning/quiz/grade-essay.ts";
import { aQuiz, ask, idOf } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

const toldOf = ({ setUp }: Company, name: string) =>
  setUp(async ({ db }) => {
    const told = await db.journal.findMany({ where: { name }, orderBy: { id: "asc" } });
    return told.map(({ facts }) => facts);
  });

test("a quiz is completed by passing it, once, and by no button", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Who?", "Ada")]);
  const amara = await quiz.learner();
  await expect(amara.does(completeLesson, quiz.lesson)).rejects.toMatchObject({
    code: "conflict",
  });
  const done = async () => (await amara.sees(standingIn, quiz.lesson.courseSlug)).done;

  await amara.tries({ a1: ["Bo"] });
  expect(await done()).toBe(0);
  await amara.tries({ a1: ["ADA"] });
  await amara.tries({ a1: ["ada"] });
  expect(await done()).toBe(1);
  const told = await toldOf(acme, "learning.quiz-passed");
  expect(told.map((facts) => (facts as { firstTry: boolean }).firstTry)).toEqual([false, false]);
  expect(await toldOf(acme, "learning.lesson-completed")).toHaveLength(1);
});

test("every kind of question earns what its answer deserves", async () => {
  const quiz = await aQuiz(await aTenant(), [
    ask.single("Which?", ["yes", "no"]),
    ask.ordering("In order?", ["one", "two", "three"]),
    ask.matching("Pairs?", { sun: "day", moon: "night" }),
    ask.numeric("How many?", "42"),
    ask.short("Who?", "Ada"),
  ]);
  const amara = await quiz.learner();
  const id = await amara.starts();
  const bodies = (await quiz.asked(id)).map(({ body }) => body);
  const part = (at: number, text: string) => idOf(bodies[at - 1], text);
  await amara.answers(id, {
    a1: [part(1, "yes")],
    [`a2.${part(2, "one")}`]: ["1"],
    [`a2.${part(2, "two")}`]: ["2"],
    [`a2.${part(2, "three")}`]: ["3"],
    [`a3.${part(3, "sun")}`]: [part(3, "day")],
    [`a3.${part(3, "moon")}`]: [part(3, "night")],
    a4: ["42.0"],
    a5: [" Ada "],
  });
  await amara.submits(id);
  expect(await quiz.attempt(id)).toMatchObject({ score: 10, maxScore: 10 });
});

test("an essay keeps the attempt waiting until somebody has read it", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Who?", "Ada"), ask.essay("Why?")], {
    passPercent: 75,
  });
  const amara = await quiz.learner();
  const id = await amara.tries({ a1: ["Ada"], a2: ["Because."] });
  expect(await quiz.attempt(id)).toMatchObject({ state: "submitted", score: null });

  const grade = { ...quiz.lesson, attemptId: id, position: 2, comment: "Well said." };
  await expect(quiz.author.does(gradeEssay, { ...grade, score: 3 })).rejects.toMatchObject({
    fields: { score: expect.stringMatching("2 points") },
  });
  await quiz.author.does(gradeEssay, { ...grade, score: 1 });
  await quiz.author.does(gradeEssay, { ...grade, score: 1 });
  expect(await quiz.attempt(id)).toMatchObject({ state: "graded", score: 3 });
  expect((await toldOf(acme, "learning.quiz-passed")).length).toBe(1);
});

test("only who writes the course grades its essays", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.essay("Why?")]);
  const amara = await quiz.learner();
  const id = await amara.tries({ a1: ["Because."] });
  const grade = { ...quiz.lesson, attemptId: id, position: 1, score: 2, comment: "" };
  for (const other of [amara, await acme.instructor(), await (await aTenant()).admin()])
    await expect(other.does(gradeEssay, grade)).rejects.toMatchObject({ code: "missing" });
});
