import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoBrowser, fresh } from "#test/support/browser.ts";
import { hostilePage, PART_SCRIPT, page12, page2004 } from "#test/support/package-pages.ts";
import { aZip, manifest12, manifest2004 } from "#test/support/zips.ts";

const ACADEMY = "larkspur";

/** A course of one lesson that plays this package; answers the address of the lesson. */
async function publishedPackage(browser: Browser, zip: Buffer): Promise<string> {
  const { page, context } = await demoBrowser(browser, ACADEMY, "admin");
  const course = fresh("Splices");
  const path = join(mkdtempSync(join(tmpdir(), "azora-package-")), "knots.zip");
  writeFileSync(path, zip);
  await page.goto("/teach/new");
  await page.getByLabel("Title").fill(course);
  await page.getByRole("button", { name: "Create the course" }).click();
  const form = page.getByRole("form", { name: /^New lesson/ }).last();
  await form.getByLabel("New lesson").fill("Practice");
  await form.getByLabel("Kind").selectOption({ label: "Package (SCORM)" });
  await form.getByRole("button", { name: /add/i }).click();
  await page.getByRole("link", { name: "Send the package" }).click();
  const field = page.getByLabel("Package", { exact: true });
  await expect(async () => {
    await field.setInputFiles(path);
    await expect(page.getByText("Here", { exact: true })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByText(/SCORM (1\.2|2004)/)).toBeVisible();
  const at = `/teach/courses/${slugOf(course)}`;
  await page.goto(`${at}/settings`);
  await page.getByLabel("Summary").fill("Ropes.");
  await page.getByLabel("Category").fill("Seamanship");
  await page.getByLabel("Level").selectOption("beginner");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.goto(`${at}/publish`);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await context.close();
  return `/learn/${slugOf(course)}/practice`;
}

const slugOf = (title: string) => title.toLowerCase();

/** The learner in a new browser, at the lesson, enrolled. */
async function learnerAt(browser: Browser, lesson: string) {
  const { page, context } = await demoBrowser(browser, ACADEMY, "learner");
  const course = lesson.split("/")[2];
  await page.goto(`/courses/${course}`);
  const enroll = page.getByRole("button", { name: /enroll/i });
  const enrolled = page.getByRole("link", { name: /^(Start|Continue)/ });
  await expect(enroll.or(enrolled).first()).toBeVisible();
  if (await enroll.isVisible()) {
    await enroll.click();
    await expect(page).toHaveURL(/\/learn\//);
  }
  await page.goto(lesson);
  return { page, context };
}

const content = (page: Page) => page.frameLocator("iframe");

test("a SCORM 1.2 package is taken halfway, resumed in a new browser and finished", async ({
  browser,
}) => {
  test.slow();
  const manifest = manifest12([
    {
      ...{ id: "one", title: "By hand", href: "one.html" },
      more: "<adlcp:masteryscore>80</adlcp:masteryscore>",
    },
  ]);
  const lesson = await publishedPackage(
    browser,
    await aZip({ "imsmanifest.xml": manifest, "one.html": page12 }),
  );

  await test.step("halfway, then the browser is closed", async () => {
    const { page, context } = await learnerAt(browser, lesson);
    await page.getByRole("link", { name: "Start the lesson" }).click();
    await expect(content(page).getByRole("heading", { name: "Step 1 of 3" })).toBeVisible();
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/package/word"));
    await content(page).getByRole("button", { name: "On" }).click();
    await kept;
    await context.close();
  });

  await test.step("goes on in a new browser, completes the lesson, and its pages alone have no origin either", async () => {
    const { page, context } = await learnerAt(browser, lesson);
    await page.getByRole("link", { name: "Start the lesson" }).click();
    await expect(content(page).getByRole("heading", { name: "Step 2 of 3" })).toBeVisible();
    await expect(content(page).getByText("resume tied=2")).toBeVisible();
    await content(page).getByRole("button", { name: "Finish" }).click();
    await expect(page.getByText("This lesson is complete.")).toBeVisible();
    const alone = await context.newPage();
    await alone.goto((await page.locator("iframe").getAttribute("src")) ?? "");
    expect(await alone.evaluate(() => self.origin)).toBe("null");
    await context.close();
  });
});

test("a SCORM 2004 package of two parts resumes in its second part, and shows its score", async ({
  browser,
}) => {
  test.slow();
  const manifest = manifest2004([
    { id: "first", title: "Bends", href: "parts/first.html" },
    { id: "second", title: "Hitches", href: "parts/second.html" },
  ]);
  const lesson = await publishedPackage(
    browser,
    await aZip({
      "imsmanifest.xml": manifest,
      "parts/first.html": page2004("Bends", "0.9"),
      "parts/second.html": page2004("Hitches", "0.7"),
      "parts/shared/part.js": PART_SCRIPT,
    }),
  );
  const parts = (page: Page) => page.getByRole("navigation", { name: "Parts of this lesson" });

  await test.step("whoever writes it plays any part of it, and nothing is kept or even sent", async () => {
    const { page, context } = await demoBrowser(browser, ACADEMY, "admin");
    const teach = `/teach/courses/${lesson.split("/")[2]}`;
    await page.goto(`${teach}/preview/practice`);
    await page.getByRole("link", { name: "Start the lesson" }).click();
    await expect(page.getByText("nothing that you do here is kept")).toBeVisible();
    await parts(page).getByRole("link", { name: "Hitches" }).click();
    await expect(content(page).getByRole("heading", { name: "Hitches" })).toBeVisible();
    await expect(content(page).getByText("ab-initio browse")).toBeVisible();
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "GET" || sent.push(request.url()));
    await content(page).getByRole("button", { name: "Halfway" }).click();
    await expect(content(page).getByText("kept")).toBeVisible();
    await content(page).getByRole("button", { name: "Finish" }).click();
    await page.reload();
    await expect(content(page).getByText("ab-initio browse")).toBeVisible();
    expect(sent).toEqual([]);
    await page.goto(teach);
    await page.getByRole("link", { name: "Practice" }).click();
    await page.getByRole("link", { name: "Attempts" }).click();
    await expect(page.getByText("Nobody has started yet")).toBeVisible();
    await context.close();
  });

  await test.step("the first part is finished and the second begun", async () => {
    const { page, context } = await learnerAt(browser, lesson);
    await page.getByRole("link", { name: "Start the lesson" }).click();
    await expect(content(page).getByText("ab-initio")).toBeVisible();
    await content(page).getByRole("button", { name: "Finish" }).click();
    await expect(parts(page).getByRole("button", { name: "Done Bends" })).toBeVisible();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(content(page).getByRole("heading", { name: "Hitches" })).toBeVisible();
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/package/word"));
    await content(page).getByRole("button", { name: "Halfway" }).click();
    await kept;
    await context.close();
  });

  await test.step("a new browser goes on in the second part and finishes", async () => {
    const { page, context } = await learnerAt(browser, lesson);
    await page.getByRole("link", { name: "Start the lesson" }).click();
    await expect(content(page).getByText("resume halfway")).toBeVisible();
    await content(page).getByRole("button", { name: "Finish" }).click();
    await expect(page.getByText("This lesson is complete.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Your score: 80%")).toBeVisible();
    await context.close();
  });
});

test("a hostile package reaches neither cookies nor the page around it, and nothing is asked in its reader's name", async ({
  browser,
}) => {
  test.slow();
  const manifest = manifest12([{ id: "one", title: "Hostile", href: "one.html" }]);
  const lesson = await publishedPackage(
    browser,
    await aZip({ "imsmanifest.xml": manifest, "one.html": hostilePage }),
  );
  const { page, context } = await learnerAt(browser, lesson);
  const inTheirName: string[] = [];
  context.on("request", async (request) => {
    const isTheirs = /\/account|\/learn\?by/.test(request.url());
    const { cookie } = await request.allHeaders().catch(() => ({ cookie: undefined }));
    if (isTheirs && cookie) inTheirName.push(`${request.method()} ${request.url()}`);
  });
  await page.getByRole("link", { name: "Start the lesson" }).click();
  const told = content(page).getByText(/^got:/);
  await expect(told).toHaveText("got:", { timeout: 20_000 });
  expect(inTheirName).toEqual([]);
  expect(new URL(page.url()).pathname).toBe(`${lesson}/package`);
  expect(context.pages()).toHaveLength(1);

  await page.goto("/account");
  await expect(page.locator("input[name=name]")).not.toHaveValue("Mallory");
  await context.close();
});
