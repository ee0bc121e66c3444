import { expect, type Page } from "@playwright/test";

type Send = (page: Page, url: string, form: Record<string, string>) => Promise<void>;

/** A certificate, and the code that anybody finds it by. */
export type Held = Readonly<{ id: string; code: string }>;

/** The admin completes this course, whose certificate can be renewed at once, and holds it. */
export async function earnCertificate(
  send: Send,
  admin: Page,
  origin: string,
  course: string,
): Promise<Held> {
  const terms = { offered: "on", validMonths: "1", renewDays: "60" };
  await send(admin, `${origin}/teach/courses/${course}/certificate`, terms);
  await send(admin, `${origin}/courses/${course}/enroll`, {});
  for (const lesson of ["tide", "knots", "leaving"])
    await send(admin, `${origin}/learn/${course}/${lesson}`, {});
  const shown = admin.locator("main table a[href*='/verify/']").first();
  await expect(async () => {
    await admin.goto(`${origin}/company/certificates`);
    await expect(shown).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const revoke = admin.locator("main table a[href*='/revoke']").first();
  const [to, code] = [await revoke.getAttribute("href"), await shown.getAttribute("href")];
  return { id: to?.split("/").at(-2) ?? "", code: code?.split("/").at(-1) ?? "" };
}
