import type { Browser, Page } from "@playwright/test";
import {
  browserOf,
  demoBrowser,
  expect,
  fresh,
  joinByInvitation,
  linkFor,
  openAccount,
  originOf,
  PASSWORD,
  signIn,
  test,
  trySignIn,
} from "#test/support/browser.ts";

/** An academy that everybody may join. */
const OPEN = originOf("larkspur");

/** Asks for an account and opens it with the link that comes. */
async function signUp(page: Page, operator: Page, name: string): Promise<{ email: string }> {
  const email = `${fresh("baker")}@people.example`;
  await page.goto(`${OPEN}/sign-in`);
  await page.getByRole("link", { name: "Open an account" }).click();
  await expect(page.getByRole("heading", { name: /^Join/ })).toBeVisible();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("A mail is on its way.")).toBeVisible();
  await openAccount(page, await linkFor(operator, email, /Finish signing up/), name);
  return { email };
}

const isSignedOut = async (page: Page, path = "/account") => {
  await page.goto(`${OPEN}${path}`);
  await expect(page).toHaveURL(/sign-in/);
};

async function anotherBrowser(browser: Browser, email: string) {
  return browserOf(browser, OPEN, { email });
}

test("whoever asks for an account proves the address by mail before it is opened", async ({
  page,
  operator,
}) => {
  const { email } = await signUp(page, operator, "Mira Holt");
  await page.goto(`${OPEN}/account/email`);
  await expect(page.getByRole("main")).toContainText(email);

  await page.goto(await linkFor(operator, email, /Finish signing up/));
  await expect(page.getByRole("button", { name: "Open my account" })).toHaveCount(0);
});

test("a link by mail signs in, once", async ({ page, operator }) => {
  const { email } = await signUp(page, operator, "Mira Holt");
  await page.context().clearCookies();
  await page.goto(`${OPEN}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "E-mail me a sign-in link" }).click();
  await expect(page.getByText(email)).toBeVisible();

  const link = await linkFor(operator, email, /sign-in link/);
  await page.goto(link);
  await expect(page.getByText(email)).toBeVisible();
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("Account of Mira Holt")).toBeAttached();

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("link", { name: "E-mail me a new link" })).toBeVisible();
});

test("a forgotten password is replaced by mail, and every other device is signed out", async ({
  page,
  operator,
  browser,
}) => {
  const { email } = await signUp(page, operator, "Mira Holt");
  const other = await browser.newContext();
  const there = await other.newPage();
  await there.goto(`${OPEN}/sign-in`);
  await there.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(there.getByRole("heading", { name: "Choose a new password" })).toBeVisible();
  await there.getByLabel("E-mail address").fill(email);
  await there.getByRole("button", { name: "Send me the link" }).click();
  await expect(there.getByText(email)).toBeVisible();
  await there.goto(await linkFor(operator, email, /new password/));
  await there.getByRole("textbox", { name: "New password" }).fill("sourdough on a sunday");
  await there.getByRole("button", { name: "Save and sign in" }).click();
  await expect(there.getByText("Account of Mira Holt")).toBeAttached();

  await isSignedOut(page);
  await trySignIn(page, OPEN, { email });
  await expect(page.getByRole("alert")).toBeVisible();
  await signIn(page, OPEN, { email, password: "sourdough on a sunday" });
  await other.close();
});

test("a person signs another device out from the list of devices", async ({
  page,
  operator,
  browser,
}) => {
  const { email } = await signUp(page, operator, "Mira Holt");
  const other = await anotherBrowser(browser, email);
  await page.goto(`${OPEN}/account/devices`);
  await expect(page.getByText("This device")).toHaveCount(1);
  await page.locator("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Last seen" })).toHaveCount(1);

  await isSignedOut(other.page);
  await page.goto(`${OPEN}/account`);
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await other.context.close();
});

test("signing out everywhere ends every session", async ({ page, operator, browser }) => {
  const { email } = await signUp(page, operator, "Mira Holt");
  const other = await anotherBrowser(browser, email);
  await page.goto(`${OPEN}/account/devices`);
  await page.getByRole("link", { name: "Sign out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await isSignedOut(page);
  await isSignedOut(other.page);
  await other.context.close();
});

test("whoever is invited joins, and is out on the next click after being deactivated", async ({
  operator,
  browser,
}) => {
  const admin = await demoBrowser(browser, "larkspur", "admin");
  const guest = await joinByInvitation({ operator, admin: admin.page, browser }, OPEN, {
    name: "Sol Rivera",
    roles: ["Instructor"],
  });
  await guest.page.goto(`${OPEN}/teach/import`);
  await expect(guest.page.getByRole("heading", { name: "Import a course" })).toBeVisible();

  await admin.page.goto(`${OPEN}/company/people?q=${encodeURIComponent(guest.email)}`);
  await admin.page.getByRole("link", { name: "Sol Rivera" }).click();
  await admin.page.getByRole("link", { name: "Deactivate" }).click();
  await admin.page.getByRole("dialog").getByRole("button", { name: "Deactivate" }).click();
  await expect(admin.page.getByText("Deactivated", { exact: true })).toBeVisible();

  await guest.page.getByRole("link", { name: "My learning" }).first().click();
  await expect(guest.page).toHaveURL(/sign-in/);
  await trySignIn(guest.page, OPEN, { email: guest.email, password: PASSWORD });
  await expect(guest.page.getByRole("alert")).toBeVisible();
  await admin.context.close();
  await guest.context.close();
});
