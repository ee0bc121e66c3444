import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import {
  test as base,
  expect,
  fresh,
  linkFor,
  OPERATOR_ORIGIN,
  openAccount,
  provision,
} from "#test/support/browser.ts";
import { hostileCourse, importCourse } from "#test/support/browser-course.ts";
import { openHostile, startCanary, watchFor } from "#test/support/browser-watch.ts";
import { payloadsFor } from "#test/support/payloads.ts";

type Attack = { canary: Awaited<ReturnType<typeof startCanary>>; payloads: readonly string[] };

/** An origin of somebody else's, which must hear nothing. */
const test = base.extend<object, Attack>({
  canary: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const canary = await startCanary();
      await use(canary);
      canary.stop();
    },
    { scope: "worker" },
  ],
  payloads: [async ({ canary }, use) => use(payloadsFor(canary.origin)), { scope: "worker" }],
});

// A record of every step would take longer than the steps.
test.use({ trace: "off" });

/** An academy, its administrator in a browser that is watched, and the operator in another. */
async function attacked(operator: Page, browser: Browser) {
  const { origin, adminEmail } = await provision(operator, "Professional");
  const tenantPage = operator.url();
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await openAccount(page, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  const cookies = await operator.context().cookies();
  const console = await browser.newContext();
  await console.addCookies(cookies);
  const desk = await console.newPage();
  const struck = [await watchFor(context), await watchFor(console)];
  const close = async () => {
    await context.close();
    await console.close();
    return struck.flat();
  };
  return { origin, tenantPage, page, desk, close };
}

/** Sends a form as the page would, whatever it says; nothing that can be written makes the server stumble. */
async function write(page: Page, url: string, form: Record<string, string>): Promise<void> {
  const status = await page.evaluate(
    async ([to, fields]) => {
      const body = new URLSearchParams(fields);
      return (await fetch(to, { method: "POST", body, redirect: "manual" })).status;
    },
    [url, form] as const,
  );
  expect.soft(status, `${url} with ${JSON.stringify(form)}`).toBeLessThan(500);
}

const LOOK = { primary: "#7a1f5c", accent: "#f2b705", radius: "soft", font: "inter" };
const PLACE = { locale: "en-US", timeZone: "UTC", currency: "USD" };

/** The payloads in few texts of at most this length; a longer one is alone. */
function packed(payloads: readonly string[], longest: number): readonly string[] {
  const texts: string[] = [];
  for (const payload of payloads) {
    const longer = `${texts.at(-1)} ${payload}`;
    if (texts.length > 0 && longer.length <= longest) texts[texts.length - 1] = longer;
    else texts.push(payload);
  }
  return texts;
}

test("names, taglines and words of an academy and of people are only ever text", async ({
  operator,
  browser,
  canary,
  payloads,
}) => {
  const { origin, page, close } = await attacked(operator, browser);
  await write(page, `${origin}/company/brand`, { ...LOOK, tagline: "Out with the tide" });
  await page.goto(`${origin}/company/brand/preview`);
  await page.getByRole("button", { name: /Make a/ }).click();
  await page.goto(String(await page.locator("main code").textContent()));
  const left: string[] = [];
  for (const text of packed(payloads, 80)) {
    const term = text.slice(0, 30);
    const terms = { learner: term, learners: term, course: term, courses: term };
    await write(page, `${origin}/company/settings`, { ...PLACE, ...terms, name: text });
    await write(page, `${origin}/account`, { name: text });
    await write(page, `${origin}/company/brand`, { ...LOOK, tagline: text });
    left.push(...(await openHostile(page, `${origin}/`)));
  }
  for (const place of ["journal", "people", "brand", "settings", "people/invitations"])
    left.push(...(await openHostile(page, `${origin}/company/${place}`)));
  expect([...left, ...(await close()), ...canary.asked]).toEqual([]);
});

test("names are only ever text in letters and for the operator too", async ({
  operator,
  browser,
  canary,
  payloads,
}) => {
  const { origin, tenantPage, page, desk, close } = await attacked(operator, browser);
  const left: string[] = [];
  for (const name of [payloads[0], payloads[10], payloads.at(-1)].map(String)) {
    const invited = `${fresh("invited")}@people.example`;
    await write(page, `${origin}/company/settings`, { ...PLACE, name });
    await write(page, `${origin}/account`, { name });
    await write(page, `${origin}/company/people/invite`, { emails: invited, roles: "learner" });
    await linkFor(desk, invited, /invites you/);
    left.push(...(await openHostile(desk, desk.url())));
    left.push(...(await openHostile(desk, `${desk.url()}/letter`)));
    for (const place of [`${OPERATOR_ORIGIN}/mailbox`, `${OPERATOR_ORIGIN}/tenants`, tenantPage])
      left.push(...(await openHostile(desk, place)));
  }
  expect([...left, ...(await close()), ...canary.asked]).toEqual([]);
});

test("a course is only ever text, whatever its pages, drawings and file names hold", async ({
  operator,
  browser,
  canary,
  payloads,
}) => {
  const { origin, page, close } = await attacked(operator, browser);
  const left: string[] = [];
  await importCourse(page, origin, await hostileCourse("Hostile", payloads, canary.origin));
  left.push(...(await openHostile(page, `${origin}/courses/hostile`)));
  await page.getByRole("button", { name: "Enroll" }).click();
  await page.getByRole("link", { name: "Start", exact: true }).waitFor();
  left.push(...(await openHostile(page, `${origin}/learn/hostile`)));
  const lessons = await page
    .locator('main a[href^="/learn/hostile/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => String(link.getAttribute("href"))))]);
  expect(lessons.length).toBeGreaterThan(20);
  for (const lesson of lessons) left.push(...(await openHostile(page, origin + lesson)));
  expect([...left, ...(await close()), ...canary.asked]).toEqual([]);
});

test("texts, search words, addresses and refused forms are only ever text", async ({
  operator,
  browser,
  canary,
  payloads,
}) => {
  const { origin, tenantPage, page, desk, close } = await attacked(operator, browser);
  const left: string[] = [];
  for (const [kind, markdown] of Object.entries({
    terms: payloads.map((payload) => `- ${payload}\n`).join("\n"),
    privacy: payloads.map((payload) => `- a [link](<${payload}>) ![x](<${payload}>)\n`).join("\n"),
  })) {
    const requestId = randomUUID();
    await write(page, `${origin}/company/legal/${kind}`, { markdown, requestId });
    left.push(...(await openHostile(page, `${origin}/legal/${kind}`)));
    left.push(...(await openHostile(page, `${origin}/company/legal/${kind}`)));
  }
  const searched = ["courses?words=", "company/people?q=", "company/journal?words="];
  for (const [index, words] of packed(payloads, 100).entries()) {
    const said = encodeURIComponent(words);
    left.push(...(await openHostile(page, `${origin}/${searched[index % 3]}${said}`)));
    if (index % 3 === 0)
      left.push(...(await openHostile(desk, `${OPERATOR_ORIGIN}/tenants?words=${said}`)));
  }
  for (const words of packed(payloads, 500)) {
    const said = encodeURIComponent(words);
    left.push(...(await openHostile(page, `${origin}/no/${said}`)));
    left.push(...(await openHostile(page, `${origin}/sign-in?next=${said}`)));
    await write(desk, `${tenantPage}/suspend`, { because: words });
    await write(desk, `${tenantPage}/resume`, { because: words });
    await page.goto(`${origin}/company/people/invite`);
    await page.getByLabel("E-mail addresses").fill(words);
    await page.getByRole("button", { name: "Send invitations" }).click();
    await expect(page.getByRole("alert").first()).toBeVisible();
  }
  left.push(...(await openHostile(desk, tenantPage)));
  for (const path of ["company/journal", "courses?words=%00", "courses/%00"])
    left.push(...(await openHostile(page, `${origin}/${path}`)));
  expect([...left, ...(await close()), ...canary.asked]).toEqual([]);
});
