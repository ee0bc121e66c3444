import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { DEMO_ACADEMIES, DEMO_OPERATOR, DEMO_PASSWORD } from "#prisma/demo/academies.ts";

/** Good for every account that a test opens. */
export const PASSWORD = "tide tables and tea";

/** Where a tenant lives while the browser tests run. */
export const originOf = (slug: string): string =>
  `http://${slug}.localhost:${process.env["E2E_PORT"]}`;

export const OPERATOR_ORIGIN = originOf("operator");

/** A word that no other test has said. */
export const fresh = (word: string): string =>
  `${word}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;

type Login = Readonly<{ email: string; password?: string }>;

/** Signs in by the form of this academy. */
export async function signIn(page: Page, origin: string, login: Login) {
  await trySignIn(page, origin, login);
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Sends the sign-in form of this academy, whatever comes of it. */
export async function trySignIn(page: Page, origin: string, { email, password = PASSWORD }: Login) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** A browser of its own in which this person has signed in. */
export async function browserOf(browser: Browser, origin: string, login: Login) {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await signIn(page, origin, login);
  return { context, page };
}

type Role = "learner" | "instructor" | "admin";

/** A browser in which somebody of the demo has signed in. */
export async function demoBrowser(browser: Browser, slug: string, role: Role) {
  const academy = DEMO_ACADEMIES.find((one) => one.slug === slug);
  const person = academy?.people.find((one) => one.role === role);
  if (!person) throw new Error(`The demo has no ${role} at ${slug}.`);
  return browserOf(browser, originOf(slug), { email: person.email, password: DEMO_PASSWORD });
}

export type Academy = Readonly<{ name: string; slug: string; origin: string; adminEmail: string }>;

/** The operator provisions an academy in the form; its first administrator has been invited. */
export async function provision(operator: Page, tier = "Starter"): Promise<Academy> {
  const slug = fresh("port");
  const name = `Harbor School ${slug}`;
  const adminEmail = `admin@${slug}.example`;
  await operator.goto(`${OPERATOR_ORIGIN}/tenants/new`);
  await operator.getByLabel("Name", { exact: true }).fill(name);
  await operator.getByLabel("Address", { exact: true }).fill(slug);
  await operator.getByLabel("First administrator").fill(adminEmail);
  await operator.getByRole("radio", { name: tier }).check();
  await operator.getByLabel("Look to begin with").selectOption("ember");
  await operator.getByRole("button", { name: "Provision" }).click();
  await expect(operator.getByRole("heading", { level: 1, name })).toBeVisible();
  return { name, slug, origin: originOf(slug), adminEmail };
}

/** The link in the newest letter to this address whose subject fits, as the mailbox of the operators shows it. */
export async function linkFor(operator: Page, email: string, subject: RegExp): Promise<string> {
  const row = operator.getByRole("row").filter({ hasText: email }).filter({ hasText: subject });
  await expect(async () => {
    await operator.goto(`${OPERATOR_ORIGIN}/mailbox`);
    await expect(row.first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await row.first().getByRole("link").click();
  const text = await operator.locator("main pre").textContent();
  const link = /https?:\/\/\S+/.exec(text ?? "")?.[0];
  if (!link) throw new Error(`The letter to ${email} has no link:\n${text}`);
  return link;
}

/** Opens an account by the link of a letter, which also signs in. */
export async function openAccount(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  const terms = page.getByRole("checkbox", { name: "I accept" });
  if (await terms.isVisible()) await terms.check();
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page.getByText(`Account of ${name}`)).toBeAttached();
}

/** An administrator invites somebody with these roles, who then opens the account and is signed in. */
export async function joinByInvitation(
  { operator, admin, browser }: { operator: Page; admin: Page; browser: Browser },
  origin: string,
  { name, roles = [] }: { name: string; roles?: readonly string[] },
): Promise<{ context: BrowserContext; page: Page; email: string }> {
  const email = `${fresh(name.split(" ")[0]?.toLowerCase() ?? "person")}@people.example`;
  await admin.goto(`${origin}/company/people/invite`);
  await admin.getByLabel("E-mail addresses").fill(email);
  for (const role of roles) await admin.getByLabel(role).check();
  await admin.getByRole("button", { name: "Send invitations" }).click();
  await expect(admin.getByText("1 invitation is on its way.")).toBeVisible();
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await openAccount(page, await linkFor(operator, email, /invites you/), name);
  return { context, page, email };
}

/** A browser in which the operator of the demo has signed in, one for each worker of the test run. */
export const test = base.extend<object, { operator: Page }>({
  operator: [
    async ({ browser }, use) => {
      const { email } = DEMO_OPERATOR;
      const { context, page } = await browserOf(browser, OPERATOR_ORIGIN, {
        email,
        password: DEMO_PASSWORD,
      });
      await use(page);
      await context.close();
    },
    { scope: "worker" },
  ],
});

export { expect };
