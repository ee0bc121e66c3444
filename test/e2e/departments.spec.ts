import type { Page } from "@playwright/test";
import {
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  test,
} from "../support/browser.ts";
import { importCourse, shortCourse } from "../support/browser-course.ts";

const COURSE = "Small boats";

/** Presses Tab until this has the focus, as whoever has no mouse does. */
async function reach(page: Page, control: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("No number of tabs leads there.");
}

test("an admin builds departments by keyboard, assigns a course to one and sees how far it is", async ({
  operator,
  browser,
}) => {
  const { origin, adminEmail } = await provision(operator);
  const admin = await browser.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  const learner = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });

  await admin.goto(`${origin}/company/departments`);
  await reach(admin, admin.getByLabel("Name", { exact: true }));
  await admin.keyboard.type("Harbor");
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("link", { name: "Harbor", exact: true })).toBeVisible();
  await reach(admin, admin.getByLabel("Name", { exact: true }));
  await admin.keyboard.type("Pilots");
  await admin.keyboard.press("Tab");
  await admin.keyboard.press("H");
  await expect(admin.getByLabel("Below")).not.toHaveValue("");
  await reach(admin, admin.getByRole("button", { name: "Create department" }));
  await admin.keyboard.press("Enter");
  const pilots = admin.getByRole("link", { name: "Pilots", exact: true });
  await expect(pilots).toBeVisible();
  await reach(admin, pilots);
  await admin.keyboard.press("Enter");
  await expect(admin.getByRole("heading", { level: 1, name: "Pilots" })).toBeVisible();
  await expect(admin.getByText("Harbor / Pilots").first()).toBeVisible();
  await admin.getByRole("link", { name: "Add people" }).click();
  await admin.getByLabel("E-mail addresses").fill(learner.email);
  await admin.getByRole("button", { name: "Add them" }).click();
  await expect(admin.getByText("1 person is in the department.")).toBeVisible();

  await admin.goto(`${origin}/company/assignments/new`);
  await admin.getByLabel("What").selectOption({ label: COURSE });
  await admin.getByLabel("Harbor", { exact: true }).check();
  await admin.getByRole("button", { name: "Assign it" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: COURSE })).toBeVisible();
  await expect(admin.getByText("1 person done, 0 people left")).toBeVisible();
  await learner.page.goto(`${origin}/learn`);
  await expect(learner.page.getByRole("link", { name: COURSE }).first()).toBeVisible();
});
