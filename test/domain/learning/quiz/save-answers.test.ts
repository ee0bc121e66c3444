import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/learning/quiz/save-answers.ts";
import { handInDueAttempts } from "#app/hand-in-due-attempts.ts";
import { aQuiz, ask, idOf } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const QUESTIONS = [
  ask.single("Which?", ["right", "wrong"]),
  ask.numeric("How many?", "3.5", "0.1"),
  ask.short("Who?", "Ada"),
];

type Company = Awaited<ReturnType<typeof aTenant>>;

/** As if so many seconds had gone by since the deadline. */
const late = ({ setUp }: Company, attemptId: string, seconds: number) =>
  setUp(async ({ sql }) => {
    await sql`update quiz_attempt set deadline_at = now() - make_interval(secs => ${seconds})
              where id = ${attemptId}::uuid`;
    await sql`delete from quiz_deadline where attempt_id = ${attemptId}::uuid`;
    await sql`insert into quiz_deadline (attempt_id, due_at) select id, deadline_at from quiz_attempt
              where id = ${attemptId}::uuid`;
  });

test("answers are kept as they come, and only those that the form speaks of change", async () => {
  const quiz = await aQuiz(await aTenant(), QUESTIONS);
  const amara = await quiz.learner();
  const id = await amara.starts();
  await amara.answers(id, { a2: ["about 3"], a3: ["ada"] });
  expect(await amara.answers(id, { a2: ["about 4"] })).toMatchObject({ unclear: [2] });
  await amara.answers(id, { a2: ["3,45"] });
  await amara.submits(id);
  expect((await quiz.asked(id)).map(({ score }) => score)).toEqual([0, 2, 2]);
  expect(await quiz.attempt(id)).toMatchObject({ state: "graded", score: 4, maxScore: 6 });
});

test("an answer on its way at the deadline counts, a later one is refused", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, QUESTIONS, { limitMinutes: 10 });
  const amara = await quiz.learner();
  const id = await amara.starts();
  await late(acme, id, 5);
  await amara.answers(id, { a3: ["Ada"] });
  await late(acme, id, 60);
  await expect(amara.answers(id, { a3: ["Bo"] })).rejects.toMatchObject({ code: "gone" });
});

test("when the time is over, what was saved is handed in without its learner", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, QUESTIONS, { limitMinutes: 10 });
  const amara = await quiz.learner();
  const id = await amara.starts();
  const [first] = await quiz.asked(id);
  await amara.answers(id, { a1: [idOf(first?.body, "right")], a3: ["ada"] });
  await late(acme, id, 60);
  await handInDueAttempts();
  await handInDueAttempts();
  const attempt = await quiz.attempt(id);
  expect(attempt).toMatchObject({ state: "graded", score: 4 });
  expect(attempt.submittedAt).toEqual(attempt.deadlineAt);
});

test("an attempt whose time is over makes room for the next", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, QUESTIONS, { limitMinutes: 10, attemptsAllowed: 2 });
  const amara = await quiz.learner();
  const first = await amara.starts();
  await late(acme, first, 60);
  expect(await amara.starts()).not.toBe(first);
  expect(await quiz.attempt(first)).toMatchObject({ state: "graded", score: 0 });
});

test("nothing changes after it is handed in, and nobody else's attempt can be touched", async () => {
  const acme = await aTenant();
  const quiz = await aQuiz(acme, QUESTIONS);
  const [amara, bo] = [await quiz.learner(), await quiz.learner()];
  const id = await amara.tries({ a3: ["Ada"] });
  await amara.submits(id);
  await expect(amara.answers(id, { a3: ["Bo"] })).rejects.toMatchObject({ code: "gone" });
  await expect(bo.answers(id, { a3: ["Bo"] })).rejects.toMatchObject({ code: "missing" });
  await expect(bo.submits(id)).rejects.toMatchObject({ code: "missing" });
  const globex = await (await aTenant("Globex")).learner();
  const stolen = { ...quiz.lesson, attemptId: id, slots: [1], body: {}, next: 1 };
  await expect(globex.does(saveAnswers, stolen)).rejects.toMatchObject({ code: "missing" });
});
