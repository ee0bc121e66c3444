import {
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  test,
} from "../support/browser.ts";
import { importCourse, shortCourse } from "../support/browser-course.ts";
import { press, type } from "../support/browser-keys.ts";
import { sendForm } from "../support/send-form.ts";

const LESSONS = ["tide", "knots", "leaving"];

test("a path is made by keyboard only, and a learner who finishes its courses has finished it", async ({
  operator,
  browser,
}) => {
  const { origin, adminEmail } = await provision(operator);
  const admin = await browser.newPage();
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  for (const title of ["Small boats", "Tall ships"])
    await importCourse(admin, origin, await shortCourse(title));
  const learner = await joinByInvitation({ operator, admin, browser }, origin, { name: "Noa" });

  await test.step("its courses are found, added and put in order, which is said aloud", async () => {
    await admin.goto(`${origin}/teach/paths/new`);
    await type(admin, "Title", "Deck hand");
    await admin.keyboard.press("Enter");
    await expect(admin.getByRole("heading", { level: 1, name: "Deck hand" })).toBeVisible();
    for (const title of ["Small boats", "Tall ships"]) {
      await press(admin, admin.getByRole("button", { name: `Add ${title}` }));
      await expect(admin.getByRole("listitem").filter({ hasText: title })).toHaveCount(1);
      await expect(admin.getByRole("button", { name: `Take ${title} out` })).toBeVisible();
    }
    const move = (way: string) => admin.getByRole("button", { name: `Move Tall ships ${way}` });
    // Where no script has taken over yet, the page is drawn anew and says nothing: then once more.
    await expect(async () => {
      await press(admin, move("down"));
      await press(admin, move("up"));
      const said = admin.getByText("Tall ships: course 1 of 2");
      await expect(said).toBeAttached({ timeout: 3_000 });
      await expect(move("up")).toBeFocused({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await press(admin, admin.getByRole("link", { name: "Put on offer" }));
    await press(admin, admin.getByRole("button", { name: "Put on offer" }));
    await expect(admin.getByText("Everybody finds it.", { exact: false })).toBeVisible();
  });

  const { page } = learner;
  await test.step("a learner finds it by a course of it and is in both courses", async () => {
    await page.goto(`${origin}/paths?kind=path`);
    await page.getByRole("searchbox").fill("tall");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(`${origin}/paths?q=tall&kind=path`);
    await page.getByRole("link", { name: "Deck hand" }).click();
    await page.getByRole("button", { name: "Join the path" }).click();
    await expect(page).toHaveURL(`${origin}/paths/deck-hand/learn`);
    await expect(page.getByText("0 of 2 courses")).toBeVisible();
    await expect(page.getByText("Not begun")).toHaveCount(2);
  });

  await test.step("the bar stands at 100 % when both are finished, and its author reads it", async () => {
    for (const course of ["small-boats", "tall-ships"])
      for (const lesson of LESSONS) await sendForm(page, `${origin}/learn/${course}/${lesson}`, {});
    await page.reload();
    await expect(page.getByText("You have completed this path")).toBeVisible();
    await expect(page.getByRole("progressbar", { name: "Progress in Deck hand" })).toHaveAttribute(
      "value",
      "100",
    );
    await expect(async () => {
      await admin.goto(`${origin}/teach/paths/deck-hand/people`);
      const row = admin.getByRole("row").filter({ hasText: learner.email });
      await expect(row.getByText("Completed", { exact: true })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  });

  await test.step("they hold its certificate, which a stranger can check", async () => {
    const certificate = page.getByRole("link", { name: "See your certificate" });
    await expect(async () => {
      await page.reload();
      await expect(certificate).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`${origin}${await certificate.getAttribute("href")}`);
    await expect(stranger.getByRole("heading", { level: 1, name: "Noa" })).toBeVisible();
    await expect(stranger.getByText("Deck hand")).toBeVisible();
    await expect(stranger.getByText("Valid", { exact: true })).toBeVisible();
  });
});
