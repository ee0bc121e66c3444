import { expect, test } from "vitest";
import { brandPage } from "#tenants/branding/queries.ts";
import { saveBrand } from "#tenants/branding/save-brand.ts";
import { SaveBrand } from "#tenants/branding/schema.ts";
import { tenantById } from "#tenants/by-host.ts";
import { aBrandedTenant, NAVY } from "#test/support/brands.ts";

test("saving a draft shows visitors nothing", async () => {
  const { tenant, admin, save } = await aBrandedTenant();

  await save({ ...NAVY, tagline: "Something else" });

  expect(await tenantById(tenant.id)).toMatchObject({ version: tenant.version });
  expect((await admin.sees(brandPage)).published).toBeNull();
});

test("a draft that is saved again unchanged stays the one that somebody may be looking at", async () => {
  const { revision, save } = await aBrandedTenant();

  expect(await save(NAVY)).toBe(revision);
  expect(await save({ ...NAVY, radius: "round" })).not.toBe(revision);
});

test("the page says what was changed, why, and what the contrast is", async () => {
  const { admin, save } = await aBrandedTenant();
  await save({ ...NAVY, primary: "#FFFBD1" });

  const { findings } = await admin.sees(brandPage);

  const [light] = findings;
  expect(light?.adjustments[0]).toMatchObject({ token: "primary", from: "#fffbd1" });
  expect(light?.adjustments[0]?.because).toContain("too pale");
  for (const { facts } of findings)
    for (const { ratio, atLeast } of facts) expect(ratio).toBeGreaterThanOrEqual(atLeast);
});

test("two drafts saved at once leave one draft", async () => {
  const { admin } = await aBrandedTenant();
  const looks = ["#111111", "#222222", "#333333"].map((primary) => ({ ...NAVY, primary }));

  await Promise.all(looks.map((look) => admin.does(saveBrand, SaveBrand.parse(look))));

  const { look } = await admin.sees(brandPage);
  expect(looks.map(({ primary }) => primary)).toContain(look.primary);
});
