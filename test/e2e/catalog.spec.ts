import { expect, originOf, test } from "#test/support/browser.ts";

const SHIPYARD = `${originOf("kestrel")}/courses`;
const STEEL = "Weighing Steel Before You Lift It";

test("a visitor finds a course by a misspelled word, narrows, and shares the address", async ({
  page,
  browser,
}) => {
  await page.goto(SHIPYARD);
  const search = page.getByRole("combobox", { name: "Search courses" });
  await search.fill("wieghing");
  await page.keyboard.press("Enter");
  await expect(page.getByText("with weighing, because none has “wieghing”")).toBeVisible();
  await expect(page.getByRole("link", { name: STEEL })).toBeVisible();

  await page.goto(SHIPYARD);
  await page.getByRole("checkbox", { name: /Intermediate/ }).check();
  await expect(page).toHaveURL(`${SHIPYARD}?level=intermediate`);
  await expect(page.getByText("1 course", { exact: true })).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("Best rated");
  await expect(page).toHaveURL(`${SHIPYARD}?sort=rating&level=intermediate`);

  const friend = await browser.newContext({ javaScriptEnabled: false });
  const shared = await friend.newPage();
  await shared.goto(page.url());
  await expect(shared.getByRole("checkbox", { name: /Intermediate/ })).toBeChecked();
  await expect(shared.getByRole("combobox", { name: "Order" })).toHaveValue("rating");
  await expect(shared.getByRole("heading", { level: 2 })).toHaveCount(1);
  await friend.close();

  await page.getByRole("link", { name: "Remove the filter Level: Intermediate" }).click();
  await expect(page.getByRole("checkbox", { name: /Intermediate/ })).not.toBeChecked();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: /Intermediate/ })).toBeChecked();
});

test("titles are offered while somebody types, and taken by keyboard", async ({ page }) => {
  await page.goto(SHIPYARD);
  const search = page.getByRole("combobox", { name: "Search courses" });
  const offered = page.getByRole("option", { name: STEEL });
  await expect(async () => {
    await search.fill("");
    await search.pressSequentially("steel be");
    await expect(offered).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(search).toHaveAttribute("aria-expanded", "true");

  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox", { name: /Courses with/ })).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await expect(offered).toHaveAttribute("aria-selected", "true");
  await expect(search).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: STEEL })).toBeVisible();
});

test("a search that overtakes its suggestions arrives, and suggestions that fail are not missed", async ({
  page,
}) => {
  await page.route("**/catalog/suggestions*", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.abort();
  });
  await page.goto(SHIPYARD);
  const search = page.getByRole("combobox", { name: "Search courses" });
  await expect(async () => {
    const asked = page.waitForRequest("**/catalog/suggestions*", { timeout: 3_000 });
    await search.fill("");
    await search.pressSequentially("weighing");
    await asked;
  }).toPass();
  await search.press("Enter");
  await expect(page).toHaveURL(/words=weighing/);
  await page.waitForTimeout(1_500);
  await expect(page.getByRole("link", { name: STEEL })).toBeVisible();
});

test("without JavaScript a search and its filters are a plain form", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(SHIPYARD);
  await page.getByRole("checkbox", { name: /Safety/ }).check();
  await page.getByRole("button", { name: "Show these courses" }).click();
  await expect(page).toHaveURL(/category=Safety/);
  await page.getByRole("combobox", { name: "Search courses" }).fill("weighing");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByText("No course with “weighing” fits these filters")).toBeVisible();
  await page.getByRole("link", { name: "all courses", exact: true }).click();
  await expect(page.getByRole("link", { name: STEEL })).toBeVisible();
  await context.close();
});

test("what a course costs stands on its card and on the way to buy it", async ({ page }) => {
  await page.goto(`${originOf("larkspur")}/courses`);
  const card = page.getByRole("listitem").filter({ hasText: "Bread by Numbers" });
  await expect(card).toContainText(/R\s?349[.,]00/);
  await page.goto(`${originOf("larkspur")}/courses/bread-by-numbers`);
  await expect(page.getByRole("link", { name: /^Buy for R\s?349[.,]00$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Enroll" })).toHaveCount(0);
});
