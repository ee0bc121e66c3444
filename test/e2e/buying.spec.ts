import type { Page } from "@playwright/test";
import {
  expect,
  joinByInvitation,
  linkFor,
  openAccount,
  provision,
  test,
} from "#test/support/browser.ts";
import { importCourse, shortCourse } from "#test/support/browser-course.ts";

const COURSES = { "Small boats": "49", "Tide tables": "19.50", "Old charts": "8" } as const;
const DECLINED = "4000 0000 0000 0002";
const ASKS_THE_BANK = "4000 0025 0000 3155";

test("three courses are bought with a card that the bank asks about, after one that it declines, and one is given back", async ({
  operator,
  browser,
  page: admin,
}) => {
  const { origin, adminEmail } = await provision(operator);
  await openAccount(admin, await linkFor(operator, adminEmail, /invites you/), "Ada Marsh");
  for (const [title, price] of Object.entries(COURSES))
    await putOnSale(admin, origin, title, price);
  const { page: buyer } = await joinByInvitation({ operator, admin, browser }, origin, {
    name: "Noa Bloom",
  });

  await test.step("they lie in the cart together", async () => {
    for (const title of Object.keys(COURSES)) {
      await buyer.goto(`${origin}/courses/${slugOf(title)}`);
      await buyer.getByRole("button", { name: "Add to cart" }).click();
      await expect(buyer.getByRole("link", { name: title })).toBeVisible();
    }
    await expect(buyer.getByText("$76.50").last()).toBeVisible();
    await buyer.getByRole("button", { name: "Continue to payment" }).click();
  });

  await test.step("a declined card is said, and another one is tried", async () => {
    await payWith(buyer, DECLINED);
    await expect(buyer.getByRole("alert")).toContainText("declined");
    await payWith(buyer, ASKS_THE_BANK);
    await buyer.getByRole("button", { name: "Complete authentication" }).click();
  });

  await test.step("the order is paid by itself, and its courses are open", async () => {
    await buyer.waitForURL(`${origin}/orders/*`);
    await expect(buyer.getByText("Paid", { exact: true })).toBeVisible({ timeout: 30_000 });
    await buyer.getByRole("link", { name: "Small boats" }).click();
    await expect(buyer).toHaveURL(`${origin}/learn/${slugOf("Small boats")}`);
    await buyer.goto(`${origin}/cart`);
    await expect(buyer.getByText("Your cart is empty")).toBeVisible();
  });

  await test.step("a program is told of it, and cannot buy it again", async () => {
    const { payments } = await asked(buyer, "/api/payments/history");
    expect(payments).toMatchObject([{ amount: "7650", currency: "USD", returned: "0" }]);
    expect(await asked(buyer, `/api/payments/${payments[0].id}`)).toEqual(payments[0]);
    expect(
      await asked(buyer, "/api/courses/purchase", { courseSlug: slugOf("Old charts") }),
    ).toMatchObject({ status: 409, detail: "You have Old charts already. Nothing was charged." });
  });

  await test.step("an administrator gives the money for one of them back", async () => {
    await buyer.goto(`${origin}/orders`);
    const to = await buyer.getByRole("link", { name: /Small boats/ }).getAttribute("href");
    await admin.goto(`${origin}/company${to}`);
    await admin.getByRole("link", { name: /^Refund ?: Tide tables$/ }).click();
    await admin.getByLabel("Why").fill("Bought by mistake.");
    await admin.getByRole("button", { name: "Refund", exact: true }).click();
    await expect(admin.getByRole("heading", { name: "Order of Noa Bloom" })).toBeVisible();
  });

  await test.step("that course is closed, and the others stay open", async () => {
    await expect(async () => {
      await buyer.goto(`${origin}/learn`);
      await expect(buyer.getByRole("link", { name: "Tide tables" })).toHaveCount(0);
    }).toPass({ timeout: 30_000 });
    await buyer.goto(`${origin}/learn/${slugOf("Old charts")}`);
    await expect(buyer.getByRole("heading", { level: 1, name: "Old charts" })).toBeVisible();
  });
});

const slugOf = (title: string): string => title.toLowerCase().replaceAll(" ", "-");

/** A course of this title at this price, which learners can buy. */
async function putOnSale(page: Page, origin: string, title: string, price: string): Promise<void> {
  await importCourse(page, origin, await shortCourse(title));
  const desk = `${origin}/teach/courses/${slugOf(title)}`;
  await page.goto(`${desk}/settings`);
  await page.getByLabel("Category").fill("Seamanship");
  await page.getByLabel("Level").selectOption("beginner");
  await page.getByLabel("Price in USD").fill(price);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.goto(`${desk}/publish`);
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(`${desk}/history`);
}

/** What this address answers to a program that is signed in as whoever looks at the page. */
const asked = (page: Page, to: string, body?: object) =>
  page.evaluate(
    async ([address, sent]) => {
      const headers = { "Content-Type": "application/json" };
      const answer = await fetch(address, sent ? { method: "POST", headers, body: sent } : {});
      return answer.json();
    },
    [to, body ? JSON.stringify(body) : null] as const,
  );

/** Fills in the processor's page. */
async function payWith(page: Page, number: string): Promise<void> {
  await page.getByLabel("Card number").fill(number);
  await page.getByRole("button", { name: /^Pay/ }).click();
}
