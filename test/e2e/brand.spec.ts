import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { demoBrowser } from "#test/support/browser.ts";

/** Palettes that break naive themes: too pale, too dark, too loud. */
const PALETTES = [
  { name: "pale lemon", primary: "#FFFBD1", accent: "#F2E205" },
  { name: "navy", primary: "#0B1F3A", accent: "#C8102E" },
  { name: "hot pink", primary: "#FF1493", accent: "#FF69B4" },
];

const primaryOf = (page: Page, mode: "light" | "dark") =>
  page
    .locator(`[data-sample][data-mode=${mode}]`)
    .first()
    .evaluate((sample) => getComputedStyle(sample).getPropertyValue("--primary"));

async function choose(page: Page, { primary, accent }: (typeof PALETTES)[number]) {
  await page.getByLabel("Primary color", { exact: true }).fill(primary);
  await page.getByLabel("Accent color", { exact: true }).fill(accent);
  await page.getByLabel("Tagline").focus();
  await expect(page.getByText("Saved as a draft.")).toBeVisible();
}

async function faultsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" ")}`);
}

test("a brand is drafted with a live preview, seen by a link, published and taken back", async ({
  browser,
}) => {
  test.slow();
  const { page } = await demoBrowser(browser, "larkspur", "admin");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) refused.push(message.text());
  });
  await page.goto("/company/brand");
  const visitor = await browser.newPage();
  const shown = () =>
    visitor.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue("--primary"),
    );

  await test.step("the sample follows every palette, and everything can be read", async () => {
    for (const palette of PALETTES) {
      await choose(page, palette);
      await expect.poll(() => primaryOf(page, "light")).not.toBe("");
      for (const [width, scheme] of [
        [1280, "light"],
        [390, "dark"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        expect(await faultsOf(page), `${palette.name} at ${width}, ${scheme}`).toEqual([]);
      }
    }
    expect(await primaryOf(page, "light")).toBe("#ff1493");
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("whoever has the link sees the draft, others do not", async () => {
    await page.goto("/company/brand/preview");
    await page.getByRole("button", { name: /Make a/ }).click();
    const link = await page.locator("main code").textContent();
    await visitor.goto(String(link));
    await expect(visitor.getByText("Preview, not published")).toBeVisible();
    expect(await shown()).toBe("#ff1493");
    await visitor.getByRole("link", { name: "Leave the preview" }).click();
    await expect(visitor.getByText("Preview, not published")).toBeHidden();
    expect(await shown()).not.toBe("#ff1493");
  });

  await test.step("published, everybody sees it; taken back, nobody does", async () => {
    await page.goto("/company/brand/publish");
    await page.getByLabel("Note").fill("Louder");
    await page.getByRole("button", { name: "Publish" }).click();
    await expect(page.getByRole("cell", { name: "Louder" })).toBeVisible();
    await visitor.reload();
    expect(await shown()).toBe("#ff1493");
    await page.getByRole("link", { name: "Go back to version 1" }).click();
    await page.getByRole("button", { name: "Go back" }).click();
    await expect(page.getByRole("cell", { name: "Back to version 1", exact: true })).toBeVisible();
    await visitor.reload();
    expect(await shown()).not.toBe("#ff1493");
  });

  expect(refused).toEqual([]);
});

test("a reader downloads the letters of the chosen typeface alone", async ({ browser }) => {
  const page = await browser.newPage();
  const fonts: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith(".woff2")) fonts.push(new URL(request.url()).pathname);
  });

  await page.goto(`http://kestrel.localhost:${process.env["E2E_PORT"]}/`);
  await page.waitForLoadState("networkidle");

  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((font) => !font.includes("inter-"))).toEqual([]);
});
