import type { Page } from "@playwright/test";
import {
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  signIn,
  test,
  trySignIn,
} from "#test/support/browser.ts";
import {
  importCourse,
  LESSONS,
  longCourse,
  shortCourse,
  zipOfFolder,
} from "#test/support/browser-course.ts";

const COURSE = "Small boats";

test("a learner finds a course, takes it to its end, and is counted and rewarded once", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin, adminEmail } = await provision(operator);
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  const { page, context } = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });

  await test.step("finds it in the catalog and enrolls", async () => {
    await page.goto(`${origin}/courses`);
    await page.getByLabel("Search courses").fill("small");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: COURSE }).click();
    await expect(page.getByRole("heading", { name: LESSONS[0] })).toBeVisible();
    await page.getByRole("button", { name: "Enroll" }).click();
    await expect(page.getByText("0 of 3")).toBeVisible();
  });

  await test.step("reads code, a table and a figure, and opens the solution by keyboard", async () => {
    await page.getByRole("link", { name: "Start" }).click();
    await readsEverything(page);
  });

  await test.step("comes back where they left off", async () => {
    await page.getByRole("button", { name: "Complete and continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: LESSONS[1] })).toBeVisible();
    await page.goto(`${origin}/learn`);
    await expect(page.getByRole("heading", { name: "1 day in a row" })).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: LESSONS[1] })).toBeVisible();
    await page.getByRole("link", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: LESSONS[1] })).toBeVisible();
  });

  await test.step("finishes", async () => {
    await page.getByRole("button", { name: "Complete and continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: LESSONS[2] })).toBeVisible();
    await page.getByRole("button", { name: "Complete", exact: true }).click();
    await expect(page.getByText("You have completed this course")).toBeVisible();
  });

  await test.step("has the tokens, once each", async () => {
    await expect(async () => {
      await page.goto(`${origin}/wallet`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("65", { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole("row").filter({ hasText: "Lesson" })).toHaveCount(3);
    await expect(page.getByRole("row").filter({ hasText: "Course" })).toHaveCount(1);
  });

  await test.step("and is one active learner of the company", async () => {
    await admin.goto(`${origin}/company/usage`);
    const month = admin.getByRole("table").getByRole("row").nth(1);
    await expect(month.getByRole("cell").last()).toHaveText("1", { useInnerText: true });
  });
  await context.close();
});

async function readsEverything(page: Page) {
  await expect(page.getByRole("heading", { level: 1, name: LESSONS[0] })).toBeVisible();
  await expect(page.locator(".lesson pre code")).toContainText("tides --next 2");
  await expect(page.getByRole("cell", { name: "4.1 m" })).toBeVisible();
  const figure = page.getByRole("img", { name: "A gauge that stands at four meters" });
  await figure.scrollIntoViewIfNeeded();
  await expect
    .poll(() => figure.evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBeGreaterThan(0);

  const answer = page.getByText("Two hours before high water.");
  await expect(answer).toBeHidden();
  await page.locator("summary", { hasText: "The answer" }).focus();
  await page.keyboard.press("Enter");
  await expect(answer).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(answer).toBeHidden();
}

test("without JavaScript a learner signs in, enrolls, reads and completes a lesson", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin, adminEmail } = await provision(operator);
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));

  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/learn`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await trySignIn(page, origin, { email: adminEmail, password: "not the password" });
  await expect(page.getByRole("alert")).toBeVisible();
  await signIn(page, origin, { email: adminEmail });
  await page.goto(`${origin}/courses`);
  await page.getByRole("link", { name: COURSE }).click();
  await page.getByRole("button", { name: "Enroll" }).click();
  await page.getByRole("link", { name: "Start" }).click();
  await readsEverything(page);
  await page.getByRole("button", { name: "Complete and continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: LESSONS[1] })).toBeVisible();
  await expect(page.getByText("1 of 3").first()).toBeAttached();
  await context.close();
});

test("a course of others is imported by the page, and what could not be taken is said", async ({
  operator,
  page,
}) => {
  const { origin, adminEmail } = await provision(operator);
  await openAccount(page, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  const folder = longCourse();
  await importCourse(page, origin, folder ? await zipOfFolder(folder) : await shortCourse(COURSE));
  await expect(page.getByText("The course is on offer")).toBeVisible();
  if (folder) await expect(page.getByRole("table")).toContainText("episodes/");
  await page.getByRole("link", { name: "See the course" }).click();
  await page.getByRole("button", { name: "Enroll" }).click();
  await page.getByRole("link", { name: "Start" }).click();
  await expect(page.locator(".lesson h2").first()).toBeVisible();
});
