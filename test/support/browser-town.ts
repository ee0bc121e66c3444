import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import {
  test as base,
  expect,
  fresh,
  joinByInvitation,
  linkFor,
  openAccount,
  PASSWORD,
  provision,
} from "./browser.ts";
import { earnCertificate, type Held } from "./browser-certificate.ts";
import { importCourse, shortCourse } from "./browser-course.ts";
import { playPackage } from "./browser-package.ts";
import { leadSomewhere } from "./browser-program.ts";
import { type Exam, holdExam, review } from "./browser-quiz.ts";
import { sendForm as send } from "./send-form.ts";

type Who = "visitor" | "learner" | "admin" | "operator";

/** An academy in which every page has something to show, and people who have signed in. */
export type Town = Readonly<{
  origin: string;
  /** Another academy, which is suspended. */
  pausedOrigin: string;
  domain: string;
  tenantId: string;
  learnerId: string;
  letterId: string;
  /** A lesson as its author has it. */
  draftLessonId: string;
  exam: Exam;
  reviewId: string;
  classId: string;
  departmentId: string;
  assignmentId: string;
  /** The admin's, for the course. */
  certificate: Held;
  /** Links in letters that nobody has used yet. */
  links: Readonly<{ join: string; reset: string; signIn: string; confirmEmail: string }>;
  /** A new tab of whoever it is. */
  tab: (who: Who) => Promise<Page>;
}>;

export const COURSE = { title: "Small boats", slug: "small-boats", lesson: "tide" } as const;

async function buildTown(operator: Page, browser: Browser): Promise<Town> {
  const paused = await provision(operator);
  const pausedAt = operator.url();
  await send(operator, `${pausedAt}/suspend`, { because: "The invoice of March is open." });

  const { origin, adminEmail } = await provision(operator, "Professional");
  const tenantId = idIn(operator.url());
  const context = await browser.newContext({ baseURL: origin });
  const admin = await context.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE.title));
  await admin.goto(`${origin}/teach/courses/${COURSE.slug}`);
  const lesson = await admin.locator("main a[href*='/lessons/']").first().getAttribute("href");
  const draftLessonId = idIn(lesson ?? "");
  const learner = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });
  const { domain, invited } = await furnish(admin, origin);
  const { newEmail, learnerId } = await ask(learner, admin, origin);
  const exam = await holdExam(send, admin, learner.page, origin);
  const classId = await gather(admin, origin, learner.email);
  const departmentId = await divide(admin, origin, learner.email);
  await leadSomewhere(send, [admin, learner.page], origin, COURSE.slug);
  const assignmentId = await assign(admin, origin, learner.email);
  await playPackage(send, [admin, learner.page], origin);
  const reviewId = await review(send, learner.page, origin, COURSE.slug);

  const certificate = await earnCertificate(send, admin, origin, COURSE.slug);
  const links = {
    join: await linkFor(operator, invited, /invites you/),
    reset: await linkFor(operator, learner.email, /new password/),
    signIn: await linkFor(operator, learner.email, /sign-in link/),
    confirmEmail: await linkFor(operator, newEmail, /Confirm/),
  };
  const letterId = idIn(operator.url());
  const contexts = {
    admin: context,
    learner: learner.context,
    operator: operator.context(),
    visitor: await browser.newContext({ baseURL: origin }),
  };
  const tab = (who: Who) => contexts[who].newPage();
  const pausedOrigin = paused.origin;
  const ids = {
    tenantId,
    learnerId,
    letterId,
    draftLessonId,
    exam,
    reviewId,
    classId,
    departmentId,
    assignmentId,
    certificate,
  };
  return { origin, pausedOrigin, domain, ...ids, links, tab };
}

/** A draft of a brand with a preview link, terms of use, a domain and an open invitation. */
async function furnish(admin: Page, origin: string) {
  const domain = `${fresh("learn")}.example.com`;
  const invited = `${fresh("invited")}@people.example`;
  const look = { primary: "#7a1f5c", accent: "#f2b705", radius: "soft", font: "inter" };
  await send(admin, `${origin}/company/brand`, { ...look, tagline: "Out with the tide" });
  await send(admin, `${origin}/company/brand/preview`, {});
  await send(admin, `${origin}/company/legal/terms`, {
    markdown: "# Terms\n\nBring back the boats.\n",
    requestId: randomUUID(),
  });
  await send(admin, `${origin}/company/domains`, { host: domain });
  await send(admin, `${origin}/company/people/invite`, { emails: invited, roles: "learner" });
  return { domain, invited };
}

/** A class with one course, which the learner is in. */
async function gather(admin: Page, origin: string, email: string): Promise<string> {
  const form = { name: "Spring crew", courses: COURSE.title, requestId: randomUUID() };
  await send(admin, `${origin}/company/classes/new`, form);
  await admin.goto(`${origin}/company/classes`);
  await admin.getByRole("link", { name: "Spring crew" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Spring crew" })).toBeVisible();
  const classId = idIn(admin.url());
  await send(admin, `${origin}/company/classes/${classId}/add`, { emails: email });
  return classId;
}

/** A department that the learner is in. */
async function divide(admin: Page, origin: string, emails: string): Promise<string> {
  await send(admin, `${origin}/company/departments`, { name: "Deck" });
  await admin.goto(`${origin}/company/departments`);
  await admin.getByRole("link", { name: "Deck" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Deck" })).toBeVisible();
  const departmentId = idIn(admin.url());
  await send(admin, `${origin}/company/departments/${departmentId}/people`, { emails });
  return departmentId;
}

/** A course that was given to the learner and to somebody who is not here. */
async function assign(admin: Page, origin: string, email: string): Promise<string> {
  await send(admin, `${origin}/teach/courses/${COURSE.slug}/learners/assign`, {
    emails: `${email}, ${fresh("nobody")}@people.example`,
    requestId: randomUUID(),
  });
  await admin.goto(`${origin}/company/assignments`);
  await admin.getByRole("link", { name: COURSE.title }).click();
  await expect(admin.getByRole("heading", { level: 1, name: COURSE.title })).toBeVisible();
  return idIn(admin.url());
}

/** The learner is in the middle of a course, and has asked for every kind of letter. */
async function ask(learner: { page: Page; email: string }, admin: Page, origin: string) {
  const { page, email } = learner;
  const newEmail = `${fresh("moved")}@people.example`;
  await send(page, `${origin}/courses/${COURSE.slug}/enroll`, {});
  await send(page, `${origin}/learn/${COURSE.slug}/${COURSE.lesson}`, {});
  await send(page, `${origin}/account/email`, { email: newEmail, currentPassword: PASSWORD });
  await send(page, `${origin}/forgot`, { email });
  await send(page, `${origin}/sign-in/mail`, { email });
  await admin.goto(`${origin}/company/people?q=${encodeURIComponent(email)}`);
  await admin.getByRole("link", { name: "Noa Bloom" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Noa Bloom" })).toBeVisible();
  return { newEmail, learnerId: idIn(admin.url()) };
}

const idIn = (url: string): string => /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/.exec(url)?.[0] ?? "";

/** One town for each worker of the test run. */
export const test = base.extend<object, { town: Town }>({
  town: [
    async ({ browser, operator }, use) => use(await buildTown(operator, browser)),
    { scope: "worker", timeout: 240_000 },
  ],
});

export { expect };
