import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { parseColor } from "#tenants/branding/parse-color.ts";
import { compileTheme } from "#tenants/branding/theme.ts";
import { themeCss } from "#tenants/branding/theme-css.ts";
import { PAGES, UNREACHED, type Way } from "#test/support/browser-pages.ts";
import { expect, type Town, test } from "#test/support/browser-town.ts";
import { faultsOf } from "#test/ui/rendered.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

test("every page of the product has a way for a test to reach it", () => {
  expect(UNREACHED, "tell test/support/browser-pages.ts how to reach these").toEqual([]);
});

for (const { name, ...way } of PAGES) {
  test(`${name}: valid, and clean on a desk by day and on a phone by night`, async ({ town }) => {
    const page = await town.tab(way.who);
    const said = listen(page);
    await page.setViewportSize(DESK);
    const sent = await arrive(page, way, town);
    expect.soft(await faultsOf(sent), "the HTML, before any script has run").toEqual([]);
    expect.soft(await findings(page), "on a desk, light").toEqual([]);

    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    expect.soft(await findings(page), "on a phone, dark").toEqual([]);
    expect.soft(await tooWide(page), "wider than a phone").toEqual([]);
    // axe tries to look into the letter's frame, whose sandbox rightly lets no script in.
    expect(
      said.filter((line) => !/\/letter' because the document's frame is sandboxed/.test(line)),
      "said in the console",
    ).toEqual([]);
    await page.close();
  });
}

/** Opens the page; answers what the server sent. */
async function arrive(
  page: Page,
  { to, status = 200 }: Omit<Way, "who">,
  town: Town,
): Promise<string> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const answer = await page.goto(to(town));
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 5_000 })));
  expect(answer?.status(), to(town)).toBe(status);
  await page.evaluate(wear, { css: "", mode: null });
  return (await answer?.text()) ?? "";
}

/** What the browser complains of: errors, refusals of the content security policy, failed hydration. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(`error: ${error.message}`));
  page.on("console", (line) => {
    // A page that says "not found" answers with that status, which the browser notes as an error.
    const isOwnStatus = line.location().url === page.url() && /status of 4/.test(line.text());
    if (["error", "warning"].includes(line.type()) && !isOwnStatus) said.push(line.text());
  });
  return said;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(RULES)
    .exclude("iframe")
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary}`),
  );
}

/** What sticks out of the page at the side, except in a part that scrolls by itself. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (["auto", "scroll"].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const out = [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => !scrolls(element))
      .map((element) => element.outerHTML.slice(0, 160));
    return scrollWidth > clientWidth ? [`${scrollWidth} pixels wide`, ...out] : out;
  });

type Brand = { name: string; primary: string; accent: string };

const FILE = join(import.meta.dirname, "../../../shared/data/brands/palettes.json");
const brands: Brand[] = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, "utf8")).palettes
  : [
      { name: "pure yellow", primary: "#ffff00", accent: "#ffd500" },
      { name: "near black", primary: "#050505", accent: "#111111" },
    ];

const sheets = brands.flatMap(({ name, primary, accent }) => {
  const palette = solid(primary, accent);
  return palette ? [{ name, css: themeCss(compileTheme(palette), {}) }] : [];
});

/** A see-through color is refused, so no page ever has it. */
function solid(primary: string, accent: string) {
  try {
    return { primary: parseColor(primary), accent: parseColor(accent) };
  } catch {
    return null;
  }
}

/** Together these have every pair of colors that the interface uses. */
const COLORFUL = [
  "home as visitor, 1",
  "courses/show as learner, 2",
  "learn/lesson as learner",
  "auth/sign-in as visitor",
  "account/devices as learner",
  "company/domains as admin",
  "company/usage as admin",
  "platform/tenants as operator, 1",
];

for (const { name, ...way } of PAGES.filter(({ name }) => COLORFUL.includes(name))) {
  test(`${name}: readable in every brand, by day and by night`, async ({ town }) => {
    const page = await town.tab(way.who);
    await arrive(page, way, town);
    for (const { name: brand, css } of sheets) {
      for (const mode of ["light", "dark"]) {
        await page.evaluate(wear, { css, mode });
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withRules(["color-contrast"])
          .exclude("tbody tr:nth-child(n + 3)")
          .analyze();
        const nodes = violations.flatMap((violation) => violation.nodes);
        expect
          .soft(
            nodes.map(({ failureSummary }) => failureSummary),
            `${brand}, ${mode}`,
          )
          .toEqual([]);
      }
    }
    await page.close();
  });
}

/** Puts a brand on the page that is open, at once: no color is caught on its way. Runs in the browser. */
function wear({ css, mode }: { css: string; mode: string | null }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${css} * { transition: none !important }`);
  document.adoptedStyleSheets = [sheet];
  if (mode) document.documentElement.dataset["mode"] = mode;
}
