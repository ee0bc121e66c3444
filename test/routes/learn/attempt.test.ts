import { afterAll, expect, test } from "vitest";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aProduct } from "#test/support/product.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const product = await aProduct();
afterAll(() => product.stop());

const KEY = "Zebrafinch";
const WHY = "Because of the stripes";
const GUIDANCE = "Look for the word stripes";

/** A quiz whose keys are words that stand nowhere else, and somebody who takes it in a browser. */
async function taken(feedback: "none" | "after-submit" | "after-pass" | "after-deadline") {
  const acme = await aTenant();
  const questions = [
    { ...ask.short("Which bird?", KEY), explanation: WHY },
    { ...ask.numeric("How many?", "73219.5"), explanation: WHY },
    ask.essay("Why?", GUIDANCE),
  ];
  const closesAt = "2999-01-01T00:00";
  const quiz = await aQuiz(acme, questions, { feedback, closesAt, attemptsAllowed: 2 });
  const learner = await quiz.learner();
  const cookie = await cookieFor(acme, learner.personId);
  const attemptId = await learner.starts();
  const { courseSlug, lessonSlug } = quiz.lesson;
  const under = `/learn/${courseSlug}/${lessonSlug}`;
  const path = `${under}/quiz/${attemptId}`;
  const host = `${acme.tenant.slug}.localhost`;
  const open = (page: string, form?: Record<string, string>) =>
    product.open(host, page, { cookie, ...(form && { form }) });
  return { ...{ quiz, learner, attemptId, under, path, open } };
}

/** Everything that the browser is sent about the attempt. */
async function sent({ under, path, open }: Awaited<ReturnType<typeof taken>>) {
  const pages = [under, `${under}/quiz`, path, `${path}/hand-in`];
  const answers = await Promise.all(pages.flatMap((page) => [open(page), open(`${page}.data`)]));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(({ text }) => text).join("\n");
}

const SECRETS = new RegExp([KEY, WHY, "73219", GUIDANCE].join("|"));

test("no key reaches the browser while an attempt is open", async () => {
  const attempt = await taken("after-submit");
  const text = await sent(attempt);
  expect(text).toContain("Which bird?");
  expect(text).not.toMatch(SECRETS);
});

test.each(["none", "after-pass", "after-deadline"] as const)(
  "no key reaches the browser of somebody who has handed in, where the rule is %s",
  async (rule) => {
    const attempt = await taken(rule);
    await attempt.learner.submits(attempt.attemptId);
    expect(await sent(attempt)).not.toMatch(SECRETS);
  },
);

test("where the rule says so, keys are shown once the attempt is handed in, and guidance never", async () => {
  const attempt = await taken("after-submit");
  await attempt.learner.submits(attempt.attemptId);
  const text = await sent(attempt);
  expect(text).toContain(KEY);
  expect(text).toContain(WHY);
  expect(text).not.toContain(GUIDANCE);
});

test("plain forms answer, save and hand in", async () => {
  const { quiz, open, path, attemptId } = await taken("none");
  const saved = await open(path, { slots: "1,2", a1: KEY, a2: "73219.5", next: "review" });
  expect(saved.headers.location).toBe(`${path}/hand-in`);
  const background = await open(`${path}/save`, { slots: "3", a3: "Stripes." });
  expect(JSON.parse(background.text)).toMatchObject({ refused: null, done: { unclear: [] } });
  expect((await open(`${path}/hand-in`)).text).not.toContain("Not answered yet");
  expect((await open(`${path}/hand-in`, {})).headers.location).toBe(path);
  expect(await quiz.attempt(attemptId)).toMatchObject({ state: "submitted" });
  const late = await open(`${path}/save`, { slots: "1", a1: "x" });
  expect(late.status).toBe(410);
  expect(JSON.parse(late.text).refused).toMatch(/handed in/);
});
