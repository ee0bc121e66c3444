import {
  expect,
  linkFor,
  OPERATOR_ORIGIN,
  openAccount,
  provision,
  test,
} from "#test/support/browser.ts";

/** What the product promises, from sending the form to working in the academy. */
const PROMISE_MS = 60_000;

test("an academy is there, branded and with its administrator signed in, within a minute", async ({
  operator,
  browser,
}) => {
  const began = Date.now();
  const academy = await provision(operator);
  const link = await linkFor(operator, academy.adminEmail, /invites you/);
  expect(link).toContain(academy.origin);

  const context = await browser.newContext();
  const page = await context.newPage();
  await openAccount(page, link, "Ada Marsh");
  await page.goto(`${academy.origin}/company`);
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();
  const took = Date.now() - began;

  await expect(page.getByRole("banner")).toContainText(academy.name);
  const primary = () => getComputedStyle(document.documentElement).getPropertyValue("--primary");
  expect(await page.evaluate(primary)).toMatch(/^#[0-9a-f]{6}$/);
  expect(took).toBeLessThan(PROMISE_MS);
  test.info().annotations.push({ type: "took", description: `${(took / 1000).toFixed(1)} s` });
  await context.close();
});

test("a new academy opens its front door and catalog to visitors, and nothing in it names the platform", async ({
  operator,
  page,
}) => {
  const { origin, name } = await provision(operator);
  await page.goto(origin);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.getByRole("link", { name: "See all courses" }).click();
  await expect(page.getByText("The first course is being prepared")).toBeVisible();
  expect((await page.content()).toLowerCase()).not.toContain("azora");
  expect(await page.context().cookies()).toEqual([]);
});

test("the operator suspends an academy with a reason, and finds both in the console", async ({
  operator,
  page,
}) => {
  const { origin, name, slug } = await provision(operator);
  await operator.getByRole("link", { name: "Suspend" }).click();
  await operator.getByLabel("Reason").fill("The invoice of March is open.");
  await operator.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
  await expect(operator.getByText("The invoice of March is open.")).toBeVisible();

  expect((await page.goto(origin))?.status()).toBe(402);
  await expect(page.getByRole("link", { name })).toBeVisible();

  await operator.goto(`${OPERATOR_ORIGIN}/tenants`);
  await operator.getByLabel("Search by name").fill(slug);
  await operator.keyboard.press("Enter");
  await expect(operator.getByRole("row").filter({ hasText: name })).toContainText("Suspended");
});
