import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { demoBrowser, fresh } from "#test/support/browser.ts";
import { sendArchive } from "#test/support/browser-course.ts";

const saved = (page: Page) =>
  expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 20_000 });

test("an author takes a course along, and in another academy a worker brings it in, and it is edited and published", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, "larkspur", "instructor");
  const title = fresh("Rigging");

  const archive = await test.step("the course is written and exported", async () => {
    await page.goto("/teach/new");
    await page.getByLabel("Title").fill(title);
    await page.getByRole("button", { name: "Create the course" }).click();
    await page.getByRole("textbox", { name: "New lesson" }).fill("The mast");
    await page.getByRole("button", { name: "Add lesson" }).click();
    await page.getByRole("textbox", { name: "Text" }).fill("It stands on the **keel**.");
    await saved(page);
    await page.getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Export" }).click();
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Your draft" }).click();
    return readFileSync(await (await coming).path());
  });

  const { page: elsewhere } = await demoBrowser(browser, "kestrel", "instructor");
  await test.step("it comes in elsewhere as a draft", async () => {
    await elsewhere.goto("/teach/import");
    await sendArchive(elsewhere, archive);
    await expect(elsewhere).toHaveURL(/\/teach\/imports\/[0-9a-f-]{36}$/);
    await expect(elsewhere.getByText("The course is here as a draft")).toBeVisible({
      timeout: 45_000,
    });
    await elsewhere.getByRole("link", { name: "See the draft" }).click();
  });

  await test.step("its new author says what is missing, which is kept, and publishes", async () => {
    await elsewhere.getByRole("link", { name: "Settings" }).click();
    await elsewhere.getByLabel("Summary").fill("So that it holds.");
    await elsewhere.getByLabel("Description").fill("Bring a *rope*.");
    await elsewhere.getByLabel("Category").fill("Seamanship");
    await elsewhere.getByLabel("Level").selectOption({ label: "Beginner" });
    await elsewhere.getByRole("button", { name: "Save" }).click();
    await saved(elsewhere);
    await elsewhere.getByRole("link", { name: "Publish" }).click();
    await elsewhere.getByRole("button", { name: /^(Publish|Send in)/ }).click();
    await expect(elsewhere).not.toHaveURL(/publish$/);
  });
});
