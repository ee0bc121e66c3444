import type { Page } from "@playwright/test";
import {
  expect,
  fresh,
  linkFor,
  OPERATOR_ORIGIN,
  openAccount,
  originOf,
  provision,
  test,
} from "../support/browser.ts";

test("one form makes a working, branded academy with its administrator signed in, in under a minute", async ({
  operator,
  browser,
}) => {
  const slug = fresh("rosewood");
  const origin = originOf(slug);
  const adminEmail = `ada@${slug}.example`;
  await operator.goto(`${OPERATOR_ORIGIN}/tenants`);
  await operator.getByRole("link", { name: "New academy" }).click();
  await operator.getByLabel("Name", { exact: true }).fill("Rosewood Guitar School");
  await operator.getByLabel("Address", { exact: true }).fill(slug);
  await expect(operator.getByText(origin)).toBeVisible();
  await operator.getByLabel("First administrator").fill(adminEmail);
  await operator.getByLabel("Look to begin with").selectOption("ember");

  const began = Date.now();
  await operator.getByRole("button", { name: "Provision" }).click();
  await expect(
    operator.getByRole("heading", { level: 1, name: "Rosewood Guitar School" }),
  ).toBeVisible();
  const admin = await browser.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Lindgren");
  await admin.goto(`${origin}/company`);
  await expect(admin.getByRole("heading", { name: "Starter license" })).toBeVisible();
  const seconds = (Date.now() - began) / 1000;

  expect(seconds).toBeLessThan(60);
  await expect(admin.getByRole("link", { name: "Rosewood Guitar School" }).first()).toBeVisible();
  expect((await admin.content()).toLowerCase()).not.toContain("azora");
  expect(await primaryOf(admin)).not.toBe(await primaryOf(operator));
});

test("an academy is suspended and resumed, each with its reason, by forms that need no JavaScript", async ({
  operator,
  browser,
}) => {
  const { name, origin, adminEmail } = await provision(operator);
  const [url, invitation] = [operator.url(), await linkFor(operator, adminEmail, /invites you/)];
  const [admin, visitor] = [await browser.newPage(), await browser.newPage()];
  await openAccount(admin, invitation, "Eve Marsh");
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await operator.context().storageState(),
  });
  const desk = await plain.newPage();

  await desk.goto(url);
  await desk.getByRole("link", { name: "Suspend" }).click();
  await desk.getByRole("button", { name: "Suspend" }).click();
  await expect(desk.getByRole("alert")).toContainText("reason");
  await desk.getByLabel("Reason").fill("Two invoices are open");
  await desk.getByRole("button", { name: "Suspend" }).click();
  await expect(desk.getByText("Suspended", { exact: true })).toBeVisible();

  expect((await visitor.goto(origin))?.status()).toBe(402);
  await expect(visitor.getByText(name).first()).toBeVisible();
  await admin.goto(`${origin}/company/journal`);
  const line = admin.getByRole("row").filter({ hasText: "Two invoices are open" });
  await expect(line).toContainText("Your provider");

  await desk.getByRole("link", { name: "Resume" }).click();
  await desk.getByLabel("Reason").fill("Paid this morning");
  await desk.getByRole("button", { name: "Resume" }).click();
  await expect(desk.getByText("Trial", { exact: true })).toBeVisible();
  expect((await visitor.goto(origin))?.status()).toBe(200);
});

test("the console does not exist on an academy's host", async ({ page }) => {
  for (const path of ["/tenants", "/tenants/new", "/nothing-here"]) {
    const answer = await page.goto(originOf("kestrel") + path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page here");
  }
});

/** The color of the buttons of the page that is open. */
const primaryOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--primary"));
