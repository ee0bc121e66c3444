import type { Locator, Page } from "@playwright/test";
import { fresh, joinByInvitation, PASSWORD } from "#test/support/browser.ts";
import { LESSONS } from "#test/support/browser-course.ts";
import { COURSE, expect, test } from "#test/support/browser-town.ts";

/** Further than any page of the product has places for the focus. */
const FAR = 80;

/** Presses Tab until the focus is there; wherever it rests on the way can be seen. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let press = 0; press < FAR; press++) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(unseenFocus), "the focus must be seen").toBe("");
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never comes to ${goal}.`);
}

/** What has the focus without showing it; runs in the browser. */
function unseenFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.matches("iframe")) return "";
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const { width, height } = focused.getBoundingClientRect();
  const seen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
  return seen && width > 1 && height > 1 ? "" : focused.outerHTML.slice(0, 200);
}

async function press(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press("Enter");
}

test("a learner signs in, finds a course, enrolls and completes a lesson by keyboard only", async ({
  town,
  operator,
  browser,
}) => {
  const admin = await town.tab("admin");
  const { page, email } = await joinByInvitation({ operator, admin, browser }, town.origin, {
    name: "Kit Vale",
  });
  await page.context().clearCookies();
  await page.goto(`${town.origin}/sign-in?next=/courses`);
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(email);
  await tabTo(page, page.getByRole("textbox", { name: "Password" }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "Courses" })).toBeVisible();
  await press(page, page.getByRole("link", { name: COURSE.title }));
  await expect(page.getByRole("heading", { level: 1, name: COURSE.title })).toBeVisible();
  await expect(page.locator("main"), "the focus is where one has arrived").toBeFocused();
  await press(page, page.getByRole("button", { name: "Enroll" }));
  await press(page, page.getByRole("link", { name: "Start" }));
  await expect(page.getByRole("heading", { level: 1, name: LESSONS[0] })).toBeVisible();
  await press(page, page.locator("summary", { hasText: "The answer" }));
  await expect(page.getByText("Two hours before high water.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Complete and continue" }));
  await expect(page.getByRole("heading", { level: 1, name: LESSONS[1] })).toBeVisible();
  await expect(page.locator("main")).toBeFocused();
  await page.context().close();
});

test("the first Tab of a page offers to skip to its content", async ({ town }) => {
  const page = await town.tab("learner");
  await page.goto(`${town.origin}/courses`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await page.close();
});

test("an admin changes the settings by keyboard only, and hears what was refused", async ({
  town,
}) => {
  const page = await town.tab("admin");
  await page.goto(`${town.origin}/company/settings`);
  const name = page.getByLabel("Name of the academy");
  const old = await name.inputValue();
  await tabTo(page, name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert"), "the focus goes to what was refused").toBeFocused();

  await tabTo(page, name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(old);
  await tabTo(page, page.getByLabel("Currency"));
  await page.keyboard.type("Japanese");
  await press(page, page.getByRole("button", { name: "Save" }));
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.close();
});

test("Escape closes a menu and a question, and the focus returns to what opened it", async ({
  town,
}) => {
  const page = await town.tab("admin");
  await page.goto(`${town.origin}/account/devices`);
  const menu = page.locator("summary", { hasText: "Account of" });
  await press(page, menu);
  const account = page.getByRole("link", { name: "Your account", exact: true });
  await expect(account).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(account).toBeHidden();
  await expect(menu).toBeFocused();

  const question = page.getByRole("link", { name: "Sign out everywhere" });
  await press(page, question);
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(question).toBeFocused();
  await page.close();
});

test("a button that is pressed twice sends its form once", async ({ town }) => {
  const page = await town.tab("admin");
  await page.goto(`${town.origin}/company/people/invite`);
  let sent = 0;
  await page.route("**/company/people/invite*", async (route) => {
    if (route.request().method() === "POST") {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await route.continue();
  });
  await page.getByLabel("E-mail addresses").fill(`${fresh("twice")}@people.example`);
  await page.getByRole("button", { name: "Send invitations" }).dblclick();
  await expect(page.getByText("1 invitation is on its way.")).toBeVisible();
  expect(sent).toBe(1);
  await page.close();
});
