import type { Locator, Page } from "@playwright/test";
import { demoBrowser, expect, fresh, test } from "#test/support/browser.ts";
import { press, tabTo, type } from "#test/support/browser-keys.ts";

const SLUG = "larkspur";

const saved = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();

test("an author plans, writes and publishes a course by keyboard only, and a learner reads it", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, SLUG, "instructor");
  const title = fresh("Rye");

  await test.step("a title begins it", async () => {
    await page.goto("/teach");
    await press(page, page.getByRole("link", { name: "New course" }));
    await type(page, "Title", title);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
  const plan = page.url();

  await test.step("two lessons are added, written with shortcuts, and shown as they will be", async () => {
    for (const lesson of ["The crust", "The crumb"]) {
      await page.goto(plan);
      await type(page, "New lesson", lesson);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1, name: lesson })).toBeVisible();
      await type(page, "Text", "Bake it dark");
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+b");
      await saved(page);
      await expect(page.getByLabel("Preview").locator("strong")).toHaveText("Bake it dark");
    }
  });

  await test.step("a lesson is moved, which is said aloud, and the focus stays", async () => {
    await page.goto(plan);
    const up = page.getByRole("button", { name: "Move The crumb up" });
    await press(page, up);
    await expect(page.getByText("The crumb: lesson 1 of 2")).toBeAttached();
    await expect(up).toBeFocused();
    await expect(page.locator("[data-part]").first()).toContainText("The crumb");
  });

  await test.step("what is missing is named and seen to", async () => {
    await page.goto(`${plan}/publish`);
    await expect(page.getByText("Something is still missing.")).toBeVisible();
    await press(page, page.getByRole("link", { name: /^See to it.*A summary$/ }));
    await type(page, "Summary", "Bread with a memory.");
    await tabTo(page, page.getByRole("combobox", { name: /^Category/ }));
    await page.keyboard.insertText("Bread");
    await tabTo(page, page.getByLabel("Level"));
    await page.keyboard.type("Beg");
    await press(page, page.getByRole("button", { name: "Save" }));
    await saved(page);
  });

  await test.step("it is published, and a learner finds the lessons in their order", async () => {
    await page.goto(`${plan}/publish`);
    await press(page, page.getByRole("button", { name: "Publish" }));
    await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
    const { page: learner } = await demoBrowser(browser, SLUG, "learner");
    await learner.goto(`/courses/${new URL(plan).pathname.split("/").pop()}`);
    await learner.getByRole("button", { name: "Enroll" }).click();
    await learner.getByRole("link", { name: "Start" }).click();
    await expect(learner.getByRole("heading", { level: 1, name: "The crumb" })).toBeVisible();
    await expect(learner.locator(".lesson strong")).toHaveText("Bake it dark");
  });
});

test("two authors write one lesson: the second save is refused, both texts are shown, none is lost", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, SLUG, "instructor");
  await page.goto("/teach/new");
  await page.getByLabel("Title").fill(fresh("Oats"));
  await page.getByRole("button", { name: "Create the course" }).click();
  await page.getByRole("textbox", { name: "New lesson" }).fill("Porridge");
  await page.getByRole("button", { name: "Add lesson" }).click();
  await page.waitForURL(/\/lessons\//);
  const { page: colleague } = await demoBrowser(browser, SLUG, "admin");
  await colleague.goto(page.url());

  const [mine, theirs] = [page, colleague].map((who) => who.getByRole("textbox", { name: "Text" }));
  await theirs?.fill("Stir it clockwise.");
  await saved(colleague);
  await mine?.fill("Never stir it.");

  const question = page.getByRole("alert", { name: "Two versions" });
  await expect(question).toContainText("Nothing of yours was overwritten");
  await question.getByText("Read the other version").click();
  await expect(question).toContainText("Stir it clockwise.");
  await expect(mine as Locator).toHaveValue("Never stir it.");

  await question.getByRole("button", { name: "Keep mine" }).click();
  await saved(page);
  await page.reload();
  await expect(mine as Locator).toHaveValue("Never stir it.");
  await theirs?.fill("Stir it anyway.");
  await colleague.getByRole("button", { name: "Take the other" }).click();
  await expect(theirs as Locator).toHaveValue("Never stir it.");
});

test("what is typed while the server is away is kept on the page and saved when it is back", async ({
  browser,
}) => {
  const { page, context } = await demoBrowser(browser, SLUG, "instructor");
  await page.goto("/teach/new");
  await page.getByLabel("Title").fill(fresh("Salt"));
  await page.getByRole("button", { name: "Create the course" }).click();
  await page.getByRole("textbox", { name: "New lesson" }).fill("Brine");
  await page.getByRole("button", { name: "Add lesson" }).click();
  await page.waitForURL(/\/lessons\//);

  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Text" }).fill("Three in a hundred.");
  await expect(page.getByText("Not saved: no connection.")).toBeVisible();
  await context.setOffline(false);
  await saved(page);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue("Three in a hundred.");
});

test("a picture that is pasted stands in the text, in the preview and nowhere for strangers", async ({
  browser,
}) => {
  const { page } = await demoBrowser(browser, SLUG, "instructor");
  await page.goto("/teach/new");
  await page.getByLabel("Title").fill(fresh("Loaf"));
  await page.getByRole("button", { name: "Create the course" }).click();
  await page.getByRole("textbox", { name: "New lesson" }).fill("Shaping");
  await page.getByRole("button", { name: "Add lesson" }).click();
  await page.waitForURL(/\/lessons\//);
  const text = page.getByRole("textbox", { name: "Text" });
  await text.fill("Look:\n\n");

  await text.evaluate(async (area) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 40, height: 20 });
    canvas.getContext("2d")?.fillRect(0, 0, 20, 20);
    const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes ?? ""], "A loaf.png", { type: "image/png" }));
    area.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });

  await expect(text).toHaveValue(/!\[\]\(fig\/a-loaf-[0-9a-f]{8}\.png\)/);
  await page.keyboard.type("A loaf");
  await saved(page);
  const shown = page.getByLabel("Preview").getByRole("img", { name: "A loaf" });
  await expect(shown).toHaveJSProperty("naturalWidth", 40);
  const stranger = await browser.newPage();
  const answer = await stranger.goto(
    new URL((await shown.getAttribute("src")) ?? "", page.url()).href,
  );
  expect(answer?.status()).toBe(404);
});
