import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

type Send = (page: Page, url: string, form: Record<string, string>) => Promise<void>;

/** What an examined academy has: a question, an attempt that is open, and one whose essay waits. */
export type Exam = Readonly<{ questionId: string; open: string; handedIn: string }>;

export const EXAM = {
  title: "Knots and lines",
  course: "knots-and-lines",
  lesson: "exam",
} as const;

const TEACH = `/teach/courses/${EXAM.course}`;
const DESK = `${TEACH}/quizzes/${EXAM.lesson}`;
const QUIZ = `/learn/${EXAM.course}/${EXAM.lesson}/quiz`;
const ID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/;

/** A course that is one quiz, which the learner has taken once and begun again. */
export async function holdExam(send: Send, admin: Page, learner: Page, origin: string) {
  const teach = (path: string, form: Record<string, string>) =>
    send(admin, `${origin}${path}`, { requestId: randomUUID(), ...form });
  await teach("/teach/new", { title: EXAM.title });
  const sectionId = await idOn(admin, `${origin}${TEACH}`, "form[action*='/sections/']", "action");
  await teach(`${TEACH}/lessons`, { sectionId, title: "Exam", kind: "quiz" });
  await teach(`${DESK}/rules`, {
    passPercent: "70",
    feedback: "after-submit",
    limitMinutes: "600",
  });
  const asked = { points: "2", explanation: "" };
  await teach(`${DESK}/questions/new`, {
    ...asked,
    kind: "essay",
    prompt: "Why does a knot hold?",
  });
  for (const form of QUESTIONS) await teach(`${DESK}/questions/new`, { ...asked, ...form });
  const about = { summary: "Which holds, and why.", language: "en", category: "Seamanship" };
  await teach(`${TEACH}/settings`, {
    revision: "1",
    title: EXAM.title,
    level: "beginner",
    ...about,
  });
  await teach(`${TEACH}/publish`, { note: "" });

  const learn = (path: string, form: Record<string, string> = {}) =>
    send(learner, `${origin}${path}`, form);
  const begin = async () => {
    await learn(`${QUIZ}/start`);
    return idOn(learner, `${origin}${QUIZ}`, "main a[href*='/quiz/']", "href");
  };
  await learn(`/courses/${EXAM.course}/enroll`);
  const handedIn = await begin();
  await learn(`${QUIZ}/${handedIn}/save`, { slots: "1", a1: "Because it jams." });
  await learn(`${QUIZ}/${handedIn}/hand-in`);
  const questionId = await idOn(admin, `${origin}${DESK}`, "main a[href*='/questions/']", "href");
  return { questionId, handedIn, open: await begin() };
}

const QUESTIONS = [
  {
    kind: "single",
    prompt: "Which makes a loop?",
    "text.0": "Bowline",
    "text.1": "Hitch",
    right: "0",
  },
  {
    kind: "ordering",
    prompt: "In which order?",
    "text.0": "Loop",
    "text.1": "Up",
    "text.2": "Down",
  },
  {
    kind: "matching",
    prompt: "What for?",
    "text.0": "Reef",
    "match.0": "Sail",
    "text.1": "Bow",
    "match.1": "Quay",
  },
  { kind: "numeric", prompt: "How long is a fathom?", value: "1.83", tolerance: "0.01", unit: "m" },
];

/** The id in the first element of that page that has one. */
async function idOn(page: Page, url: string, selector: string, attribute: string) {
  await page.goto(url);
  const values = await page
    .locator(selector)
    .evaluateAll(
      (found, name) => found.map((element) => element.getAttribute(name) ?? ""),
      attribute,
    );
  return values.map((value) => ID.exec(value)?.[0]).find(Boolean) ?? "";
}

/** The learner reviews a course that they have begun; answers the review's id. */
export async function review(send: Send, learner: Page, origin: string, course: string) {
  const at = `${origin}/courses/${course}/reviews`;
  await send(learner, at, { rating: "4", body: "Clear, and it holds." });
  return idOn(learner, at, "main a[href*='/report']", "href");
}
