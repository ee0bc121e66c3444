import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  test,
} from "#test/support/browser.ts";
import { importCourse, LESSONS, shortCourse } from "#test/support/browser-course.ts";

const COURSE = "Small boats";
const NAME = "Noa Bloom";

test("a stranger checks the certificate of somebody who finished a course, and sees when it is revoked", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin, adminEmail } = await provision(operator);
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  const learner = await joinByInvitation({ operator, admin, browser }, origin, { name: NAME });

  await test.step("the learner finishes the course", () => finishes(learner.page, origin));

  const link = await linkFor(operator, learner.email, /Your certificate/);
  await test.step("and has the certificate in their list", async () => {
    await learner.page.goto(`${origin}/certificates`);
    await expect(learner.page.getByText(`in the name of ${NAME}`)).toBeVisible();
    await learner.page.getByRole("link", { name: "Show" }).click();
    await expect(learner.page).toHaveURL(link);
  });

  const strangers = await browser.newContext();
  const stranger = await strangers.newPage();
  await test.step("a stranger sees whose it is and that it is valid", async () => {
    await stranger.goto(link);
    await expect(stranger.getByRole("heading", { level: 1, name: NAME })).toBeVisible();
    await expect(stranger.getByText("genuine and valid")).toBeVisible();
    await expect(stranger.getByText(COURSE, { exact: true })).toBeVisible();
  });

  await test.step("keeps the file", async () => {
    const coming = stranger.waitForEvent("download");
    await stranger.getByRole("link", { name: "Download as PDF" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`${COURSE} - ${NAME}.pdf`);
    expect(
      readFileSync(await file.path())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
  });

  await test.step("and no badge, which the learner's plan does not open", () =>
    expect(stranger.getByRole("link", { name: "Badge as a picture" })).toHaveCount(0));

  await test.step("finds it by what is printed on it, and nothing by another name", () =>
    findsByNumber(stranger, origin));

  await test.step("the administrator revokes it", async () => {
    await admin.goto(`${origin}/company/certificates?q=${encodeURIComponent(NAME)}`);
    await admin.getByRole("link", { name: /^Revoke/ }).click();
    await admin.getByLabel("Why").fill("Somebody else sat there.");
    await admin.getByRole("button", { name: "Revoke", exact: true }).click();
    await expect(admin.getByRole("cell", { name: "Revoked" })).toBeVisible();
  });

  await test.step("and the stranger is told so, and nothing more", async () => {
    await stranger.goto(link);
    await expect(stranger.getByText("must not be relied upon")).toBeVisible();
    await expect(stranger.getByText("Somebody else")).toHaveCount(0);
    await expect(stranger.getByRole("link", { name: /PDF|picture/ })).toHaveCount(0);
    const status = (to: string) => fetch(to).then((answer) => answer.status);
    expect(await stranger.evaluate(status, `${link}/certificate.pdf`)).toBe(410);
  });
  await strangers.close();
  await learner.context.close();
});

async function finishes(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/courses`);
  await page.getByRole("link", { name: COURSE }).click();
  await page.getByRole("button", { name: "Enroll" }).click();
  await page.getByRole("link", { name: "Start" }).click();
  for (const [at, lesson] of LESSONS.entries()) {
    await expect(page.getByRole("heading", { level: 1, name: lesson })).toBeVisible();
    const isLast = at === LESSONS.length - 1;
    const label = isLast ? "Complete" : "Complete and continue";
    await page.getByRole("button", { name: label, exact: true }).click();
  }
  await expect(page.getByText("You have completed this course")).toBeVisible();
}

async function findsByNumber(page: Page, origin: string): Promise<void> {
  const shown = await page.locator("dd").last().textContent();
  const ask = async (name: string) => {
    await page.goto(`${origin}/verify`);
    await page.getByLabel("Number").fill(shown ?? "");
    await page.getByLabel("Name on the certificate").fill(name);
    await page.getByRole("button", { name: "Check" }).click();
  };
  await ask("Somebody Else");
  await expect(page.getByText("No certificate here has this number and this name")).toBeVisible();
  await ask(NAME.toUpperCase());
  await expect(page.getByText("genuine and valid")).toBeVisible();
}
