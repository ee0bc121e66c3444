import { COURSE, expect, test } from "#test/support/browser-town.ts";

test("cards that came drawn lead on without a new document, and give way to what is found", async ({
  town,
}) => {
  const page = await town.tab("learner");
  const wrong: string[] = [];
  page.on("console", (line) => line.type() === "error" && wrong.push(line.text()));
  page.on("pageerror", (error) => wrong.push(error.message));
  const stays = () => page.evaluate(() => Reflect.get(window, "here") === true);

  await page.goto(`${town.origin}/courses`);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => Reflect.set(window, "here", true));
  const card = page.getByRole("link", { name: COURSE.title, exact: true });

  await test.step("a card of the page that came leads to its course", async () => {
    await card.click();
    await expect(page.getByRole("heading", { level: 1, name: COURSE.title })).toBeVisible();
    expect(await stays()).toBe(true);
  });

  await test.step("a card that the browser drew itself does as well", async () => {
    await page.goBack();
    await card.click();
    await expect(page.getByRole("heading", { level: 1, name: COURSE.title })).toBeVisible();
    expect(await stays()).toBe(true);
  });

  await test.step("a press that asks for a new tab opens one", async () => {
    await page.goBack();
    const [tab] = await Promise.all([
      page.context().waitForEvent("page"),
      card.click({ modifiers: ["ControlOrMeta"] }),
    ]);
    await expect(tab.getByRole("heading", { level: 1, name: COURSE.title })).toBeVisible();
  });

  expect(wrong).toEqual([]);
});
