import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "../../prisma/demo/academies.ts";

/** An address of the copy that the browser tests run against: a path on the host of this slug. */
export const at = (slug: string, path = "/"): string =>
  `http://${slug}.localhost:${process.env["E2E_PORT"]}${path}`;

/** The page belongs to somebody of the demo who has just signed in. */
export async function signedIn(page: Page, slug: string, email: string, password = DEMO_PASSWORD) {
  await page.goto(at(slug, "/sign-in"));
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
