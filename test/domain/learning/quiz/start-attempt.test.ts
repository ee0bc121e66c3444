import { expect, test } from "vitest";
import { setExtraTime } from "#app/domain/learning/quiz/set-extra-time.ts";
import { startAttempt } from "#app/domain/learning/quiz/start-attempt.ts";
import { runs } from "#test/support/deep.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const QUESTIONS = ["One", "Two", "Three", "Four"].map((prompt) => ask.single(prompt, ["a", "b"]));

test("starting twice, also at once, opens one attempt", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS);
  for (let round = 0; round < runs(3); round += 1) {
    const amara = await quiz.learner();
    const ids = await Promise.all(Array.from({ length: 8 }, () => amara.starts()));
    expect(new Set([...ids, await amara.starts()]).size).toBe(1);
  }
});

test("attempts end with those allowed, and begin only while the quiz is open", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS, { attemptsAllowed: 2 });
  const amara = await quiz.learner();
  await amara.tries({});
  await amara.tries({});
  await expect(amara.starts()).rejects.toMatchObject({ code: "limit_reached" });

  await quiz.saveRules({ closesAt: "2020-01-01T10:00" });
  const bo = await quiz.learner();
  await expect(bo.starts()).rejects.toMatchObject({ code: "gone" });
});

test("as many questions are asked as are drawn, the same one never twice", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS, { draw: 3, shuffles: true });
  const amara = await quiz.learner();
  const id = await amara.starts();
  const { maxScore } = await quiz.attempt(id);
  expect(await quiz.asked(id)).toHaveLength(3);
  expect(maxScore).toBe(6);
});

test("an attempt keeps what it asks when the quiz changes under it", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS);
  const amara = await quiz.learner();
  const id = await amara.starts();
  const before = await quiz.asked(id);
  await quiz.saves({ ...ask.single("New words", ["c", "d"]), questionId: quiz.questionIds[0] });
  await quiz.saveRules({ passPercent: 99, draw: 1 });
  expect(await quiz.asked(id)).toEqual(before);
  expect((await quiz.attempt(id)).passPercent).toBe(50);
});

test("who has extra time has it in every attempt from then on", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS, { limitMinutes: 20 });
  const amara = await quiz.learner();
  const minutes = async () => {
    const { startedAt, deadlineAt } = await quiz.attempt(await amara.starts());
    return ((deadlineAt?.getTime() ?? 0) - startedAt.getTime()) / 60_000;
  };
  expect(await minutes()).toBe(20);
  await amara.submits(await amara.starts());
  const extra = { ...quiz.lesson, email: amara.email, extraPercent: 50 };
  await quiz.author.does(setExtraTime, extra);
  await quiz.author.does(setExtraTime, extra);
  expect(await minutes()).toBe(30);
});

test("only enrolled learners of this academy may start", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const quiz = await aQuiz(acme, QUESTIONS);
  const [outsider, stranger] = [await acme.learner(), await globex.learner()];
  await expect(outsider.does(startAttempt, quiz.lesson)).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(stranger.does(startAttempt, quiz.lesson)).rejects.toMatchObject({ code: "missing" });
});
