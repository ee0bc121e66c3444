import { expect, test } from "vitest";
import { standingIn } from "#app/domain/learning/queries.ts";
import { regradeAnswers } from "#app/domain/learning/quiz/regrade-answers.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const regraded = async (acme: Awaited<ReturnType<typeof aTenant>>) => {
  const told = await acme.setUp(({ db }) =>
    db.journal.findMany({ where: { name: "learning.key-corrected" }, select: { facts: true } }),
  );
  for (const { facts } of told)
    await acme.setUp((scope) =>
      regradeAnswers(scope, facts as { questionId: string; version: number }),
    );
  return told.length;
};

test("a corrected key judges every answer again, and who now passes has passed", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Who?", "Adda")]);
  const [questionId] = quiz.questionIds;
  const [amara, bo] = [await quiz.learner(), await quiz.learner()];
  const [wronged, wrong] = [await amara.tries({ a1: ["Ada"] }), await bo.tries({ a1: ["Bo"] })];

  const correction = { ...ask.short("Who then?", "Ada"), questionId };
  expect(await quiz.saves(correction)).toMatchObject({ corrected: true });
  expect(await quiz.saves(correction)).toMatchObject({ corrected: false });
  expect(await regraded(acme)).toBe(1);
  await regraded(acme);

  expect(await quiz.attempt(wronged)).toMatchObject({ score: 2, passedAt: expect.any(Date) });
  expect(await quiz.attempt(wrong)).toMatchObject({ score: 0, passedAt: null });
  expect((await amara.sees(standingIn, quiz.lesson.courseSlug)).done).toBe(1);
});

test("a pass is never taken back, though the score is told as it is", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Who?", "Adda")]);
  const amara = await quiz.learner();
  const id = await amara.tries({ a1: ["Adda"] });
  const { passedAt } = await quiz.attempt(id);
  await quiz.saves({ ...ask.short("Who?", "Ada"), questionId: quiz.questionIds[0] });
  await regraded(acme);
  expect(await quiz.attempt(id)).toMatchObject({ score: 0, passedAt });
  expect((await amara.sees(standingIn, quiz.lesson.courseSlug)).done).toBe(1);
});

test("an attempt that is open when a key is corrected is judged by the new one", async () => {
  const quiz = await aQuiz(await aTenant(), [ask.short("Who?", "Adda")]);
  const amara = await quiz.learner();
  const id = await amara.starts();
  await amara.answers(id, { a1: ["Ada"] });
  await quiz.saves({ ...ask.short("Who?", "Ada"), questionId: quiz.questionIds[0] });
  await amara.submits(id);
  expect(await quiz.attempt(id)).toMatchObject({ score: 2 });
});

test("another question is no correction: answers are judged as they were asked", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, [ask.short("Who?", "Ada")]);
  const amara = await quiz.learner();
  const id = await amara.tries({ a1: ["Ada"] });
  const other = { ...ask.numeric("How many?", "3"), questionId: quiz.questionIds[0] };
  expect(await quiz.saves(other)).toMatchObject({ corrected: false });
  expect(await regraded(acme)).toBe(0);
  expect(await quiz.attempt(id)).toMatchObject({ score: 2 });
});
