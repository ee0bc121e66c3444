import { readFileSync } from "node:fs";
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
const SLUG = "small-boats";

test("a class takes in whoever has an address of its domain, and its instructor sees and exports how they are doing", async ({
  operator,
  browser,
}) => {
  const { origin, adminEmail } = await provision(operator);
  const admin = await browser.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  const here = { operator, admin, browser };
  const teacher = await joinByInvitation(here, origin, { name: "Tove", roles: ["Instructor"] });

  await admin.goto(`${origin}/company/classes`);
  await admin.getByRole("link", { name: "New class" }).first().click();
  await expect(admin.getByRole("heading", { level: 1, name: "New class" })).toBeVisible();
  await admin.getByLabel("Name", { exact: true }).fill("Spring crew");
  await admin.getByLabel("Courses").fill(COURSE);
  await admin.getByLabel("Instructors").fill(teacher.email);
  await admin.getByLabel("E-mail domain is").fill("people.example");
  await admin.getByLabel("Role is").selectOption("Learner");
  await admin.getByRole("button", { name: "Create class" }).click();
  await expect(admin.getByRole("heading", { level: 1, name: "Spring crew" })).toBeVisible();

  const learner = await joinByInvitation(here, origin, { name: "Noa Bloom" });
  await expect(async () => {
    await learner.page.goto(`${origin}/learn`);
    await expect(learner.page.getByText("Spring crew")).toBeVisible({ timeout: 1_000 });
    await expect(learner.page.getByRole("link", { name: COURSE }).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });

  await teacher.page.goto(`${origin}/teach/classes`);
  await teacher.page.getByRole("link", { name: "Spring crew" }).click();
  await expect(teacher.page.getByRole("row").filter({ hasText: "Noa Bloom" })).toContainText(
    "0 of 3",
  );
  const download = teacher.page.waitForEvent("download");
  await teacher.page.getByRole("link", { name: "Export as CSV" }).click();
  const csv = readFileSync(await (await download).path(), "utf8");
  expect(csv).toContain(`Noa Bloom,${learner.email},${COURSE},0,3,not begun`);
});

test("a seat that becomes free is seen by whoever waited for it", async ({ operator, browser }) => {
  const { origin, adminEmail } = await provision(operator);
  const admin = await browser.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  await importCourse(admin, origin, await shortCourse(COURSE));
  await admin.goto(`${origin}/teach/courses/${SLUG}/joining`);
  await admin.getByLabel("Seats").fill("1");
  await admin.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByText("Saved.")).toBeVisible();
  await admin.goto(`${origin}/courses/${SLUG}`);
  await admin.getByRole("button", { name: "Enroll" }).click();
  await expect(admin).toHaveURL(`${origin}/learn/${SLUG}`);

  const learner = await joinByInvitation({ operator, admin, browser }, origin, { name: "Noa" });
  await learner.page.goto(`${origin}/courses/${SLUG}`);
  await learner.page.getByRole("button", { name: "Join the waiting list" }).click();
  await expect(learner.page.getByText("You are the next in line.")).toBeVisible();

  await admin.goto(`${origin}/courses/${SLUG}/leave`);
  await admin.getByRole("button", { name: "Leave the course" }).click();
  await expect(admin).toHaveURL(`${origin}/learn`);
  await learner.page.goto(`${origin}/courses/${SLUG}`);
  await expect(learner.page.getByRole("link", { name: "Continue" })).toBeVisible();
  await linkFor(operator, learner.email, /You have a seat/);
});
