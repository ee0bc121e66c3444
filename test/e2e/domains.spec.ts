import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "#prisma/demo/academies.ts";
import { originOf, signIn } from "#test/support/browser.ts";

const domain = "learn.kestrel-yard.com";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("an admin claims, checks and releases a domain on a telephone without JavaScript", async ({
  page,
}) => {
  const origin = originOf("kestrel");
  await signIn(page, origin, { email: "ines@kestrel.example", password: DEMO_PASSWORD });
  await page.goto(`${origin}/company/domains`);
  await page.getByLabel("Domain").fill("192.0.2.1");
  await page.getByRole("button", { name: "Add domain" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a name like learn.example.com");
  await page.getByLabel("Domain").fill(`https://${domain}/`);
  await page.getByRole("button", { name: "Add domain" }).click();

  await expect(page.getByRole("heading", { name: domain })).toBeVisible();
  await expect(page.getByText(`_academy-challenge.${domain}`).first()).toBeVisible();
  await expect(page.getByText("Your license", { exact: false })).toHaveCount(0);
  await page.getByRole("button", { name: "Check now" }).click();
  for (const light of ["Ownership", "DNS", "Certificate", "Serving"])
    await expect(page.getByText(light, { exact: true })).toBeVisible();
  await expect(page.getByText("Checked now")).toBeVisible();
  const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);

  await page.getByRole("link", { name: "Release" }).click();
  await page.getByRole("button", { name: "Release" }).click();
  await expect(page.getByText("No domain of your own yet")).toBeVisible();
});
