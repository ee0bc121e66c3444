import { expect, type Page, test } from "@playwright/test";
import { DEMO_OPERATOR } from "../../prisma/demo/academies.ts";
import { at, signedIn } from "../support/signed-in.ts";

const PASSWORD = "four quiet words here";
const freshSlug = () => `rosewood-${Date.now().toString(36)}`;

test("one form makes a working, branded academy with its administrator signed in, in under a minute", async ({
  page,
  browser,
}) => {
  const slug = freshSlug();
  const admin = `ada@${slug}.example`;
  await signedIn(page, "operator", DEMO_OPERATOR.email);
  await page.getByRole("link", { name: "New academy" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Rosewood Guitar School");
  await page.getByLabel("Address", { exact: true }).fill(slug);
  await expect(page.getByText(at(slug, ""))).toBeVisible();
  await page.getByLabel("First administrator's e-mail address").fill(admin);
  await page.getByLabel("Look to begin with").selectOption({ index: 1 });

  const began = Date.now();
  await page.getByRole("button", { name: "Provision" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rosewood Guitar School");

  const academy = await browser.newPage();
  await academy.goto(await invitationTo(page, admin));
  await academy.getByLabel("Your name").fill("Ada Lindgren");
  await academy.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await academy.getByRole("button", { name: "Open my account" }).click();
  await expect(academy.getByText("Account of Ada Lindgren")).toBeAttached();
  await academy.goto(at(slug, "/company"));
  await expect(academy.getByRole("heading", { level: 1 })).toHaveText("Overview");
  await expect(academy.getByText("Starter license")).toBeVisible();
  const seconds = (Date.now() - began) / 1000;

  expect(seconds).toBeLessThan(60);
  const manifest = await (await academy.request.get(at(slug, "/manifest.webmanifest"))).json();
  expect(manifest.name).toBe("Rosewood Guitar School");
  expect((await academy.content()).toLowerCase()).not.toContain("azora");
});

test("an academy is suspended and resumed with a reason, without JavaScript, and its admin still gets in", async ({
  browser,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const [operator, admin, visitor] = [
    await plain.newPage(),
    await plain.newPage(),
    await browser.newPage(),
  ];
  const slug = freshSlug();
  await signedIn(operator, "operator", DEMO_OPERATOR.email);
  await operator.goto(at("operator", "/tenants/new"));
  await operator.getByLabel("Name", { exact: true }).fill("Rosewood Evening School");
  await operator.getByLabel("Address", { exact: true }).fill(slug);
  await operator.getByLabel("First administrator's e-mail address").fill(`eve@${slug}.example`);
  await operator.getByRole("button", { name: "Provision" }).click();
  const console = operator.url();
  await admin.goto(await invitationTo(operator, `eve@${slug}.example`));
  await admin.getByLabel("Your name").fill("Eve Marsh");
  await admin.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await admin.getByRole("button", { name: "Open my account" }).click();

  await operator.goto(console);
  await operator.getByRole("link", { name: "Suspend" }).click();
  await operator.getByRole("button", { name: "Suspend" }).click();
  await expect(operator.getByRole("alert")).toContainText("reason");
  await operator.getByLabel("Reason").fill("Two invoices are open");
  await operator.getByRole("button", { name: "Suspend" }).click();
  await expect(operator.getByText("Suspended", { exact: true })).toBeVisible();

  const paused = await visitor.goto(at(slug));
  expect(paused?.status()).toBe(402);
  await expect(visitor.getByText("Rosewood Evening School").first()).toBeVisible();
  await admin.goto(at(slug, "/company/journal"));
  await expect(admin.getByText("Two invoices are open")).toBeVisible();
  await expect(admin.getByText("Your provider").first()).toBeVisible();

  await operator.getByRole("link", { name: "Resume" }).click();
  await operator.getByLabel("Reason").fill("Paid this morning");
  await operator.getByRole("button", { name: "Resume" }).click();
  await expect(operator.getByText("Trial", { exact: true })).toBeVisible();
  expect((await visitor.goto(at(slug)))?.status()).toBe(200);
});

test("the console does not exist on an academy's host", async ({ page }) => {
  const answers = await Promise.all(
    ["/tenants", "/tenants/new", "/nothing-here"].map((path) =>
      page.request.get(at("kestrel", path)),
    ),
  );

  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
});

/** The link of the invitation, as the mailbox of this installation shows it to its operators. */
async function invitationTo(operator: Page, email: string): Promise<string> {
  await operator.goto(at("operator", "/mailbox"));
  await operator.getByRole("row").filter({ hasText: email }).getByRole("link").first().click();
  const text = await operator.locator("pre").innerText();
  return /http\S+secret=\S+/.exec(text)?.[0] ?? "";
}
