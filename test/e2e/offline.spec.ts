import type { BrowserContext, Page } from "@playwright/test";
import {
  type Academy,
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  signIn,
  test,
} from "#test/support/browser.ts";
import { importCourse, LESSONS, shortCourse } from "#test/support/browser-course.ts";

const COURSE = "Small boats";
const UNDER = "/learn/small-boats";

async function enrolls(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/courses/small-boats`);
  await page.getByRole("button", { name: "Enroll" }).click();
  await expect(page.getByText("0 of 3")).toBeVisible();
}

async function savesTheCourse(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save for offline" }).click();
  await expect(page.getByText(/^Saved, /)).toBeVisible({ timeout: 30_000 });
}

/** What this address shows without a connection. */
async function offline(context: BrowserContext, page: Page, address: string): Promise<void> {
  await context.setOffline(true);
  await page.goto(address);
}

async function showsNothing(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
  await expect(page.getByText("Nothing is saved on this device.")).toBeVisible();
  await expect(page.getByText(LESSONS[0])).toHaveCount(0);
  await expect(page.getByText(COURSE)).toHaveCount(0);
}

async function academyWithCourse(operator: Page, admin: Page): Promise<Academy> {
  const academy = await provision(operator);
  const { origin, adminEmail } = academy;
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  return academy;
}

test("a saved course is read and finished without a connection, and counts once when there is one", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin } = await academyWithCourse(operator, admin);
  const { page, context } = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });
  await enrolls(page, origin);
  await savesTheCourse(page);

  await test.step("reads a lesson with its picture and code", async () => {
    await offline(context, page, `${origin}${UNDER}/tide`);
    await expect(page.getByText("This is your copy of")).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: LESSONS[0] })).toBeVisible();
    await expect(page.locator(".lesson pre code")).toContainText("tides --next 2");
    const figure = page.getByRole("img", { name: "A gauge that stands at four meters" });
    await figure.scrollIntoViewIfNeeded();
    await expect
      .poll(() => figure.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0);
  });

  await test.step("finishes it by keyboard, and is told that it waits", async () => {
    await page.getByRole("button", { name: "I have finished this lesson" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("It will be sent when you are online.");
    await page.getByRole("link", { name: "Next lesson" }).click();
    await expect(page.getByRole("heading", { level: 1, name: LESSONS[1] })).toBeVisible();
    await page.goto(`${origin}/wallet`);
    await expect(page.getByRole("heading", { level: 1, name: "You are offline" })).toBeVisible();
    await expect(page.getByRole("link", { name: LESSONS[2] })).toBeVisible();
  });

  await test.step("with a connection it has been sent, once", async () => {
    await context.setOffline(false);
    await page.goto(`${origin}${UNDER}`);
    await expect(page.getByText("1 of 3")).toBeVisible();
    await expect(page.getByText("Sent: 1 lesson that you finished offline.")).toBeVisible();
  });

  await test.step("loses the connection on an open page, and completes the lesson all the same", async () => {
    // The page says so when its scripts run.
    const opened = page.waitForResponse(/knots\/open$/);
    await page.goto(`${origin}${UNDER}/knots`);
    await opened;
    await context.setOffline(true);
    await page.getByRole("button", { name: "Complete and continue" }).click();
    await expect(page.getByRole("status")).toContainText("It will be sent when you are online.");
    await context.setOffline(false);
    await page.goto(`${origin}${UNDER}`);
    await expect(page.getByText("2 of 3")).toBeVisible();
    await expect(async () => {
      await page.goto(`${origin}/wallet`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("10", { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(page.getByRole("row").filter({ hasText: "Lesson" })).toHaveCount(2);
  });
  await context.close();
});

test("what was saved is shown to nobody else: not after signing out, not to the next person, not after leaving", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin, adminEmail } = await academyWithCourse(operator, admin);
  const { page, context, email } = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });
  await enrolls(page, origin);
  await savesTheCourse(page);

  await test.step("who has left the course keeps no copy of it", async () => {
    await page.getByRole("link", { name: "Leave the course" }).click();
    await page.getByRole("button", { name: /Leave/ }).click();
    await page.waitForURL(`${origin}/learn`);
    await page.goto(`${origin}/offline`);
    await expect(page.getByText("Nothing is saved yet")).toBeVisible();
    await offline(context, page, `${origin}${UNDER}/tide`);
    await showsNothing(page);
    await context.setOffline(false);
  });

  await test.step("who has signed out is shown nothing of it", async () => {
    await enrolls(page, origin);
    await savesTheCourse(page);
    await page.locator("summary", { hasText: "Account of Noa Bloom" }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    const left = await page.evaluate(() => caches.keys());
    expect(left.filter((name) => name.startsWith("kept"))).toEqual([]);
    await offline(context, page, `${origin}${UNDER}/tide`);
    await showsNothing(page);
    await context.setOffline(false);
  });

  await test.step("another person never sees it, even when nobody has signed out", async () => {
    await signIn(page, origin, { email });
    await page.goto(`${origin}${UNDER}`);
    await savesTheCourse(page);
    await context.clearCookies();
    await signIn(page, origin, { email: adminEmail });
    await offline(context, page, `${origin}${UNDER}/tide`);
    await showsNothing(page);
  });
  await context.close();
});
