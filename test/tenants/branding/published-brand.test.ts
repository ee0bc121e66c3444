import { expect, test } from "vitest";
import { publishTemplate } from "#tenants/branding/publish-template.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";
import { bornPalette } from "#tenants/branding/templates.ts";
import { tenantById } from "#tenants/by-host.ts";
import { inGlance } from "#tenants/scope.ts";
import { aTenant } from "#test/support/world.ts";

const VISITOR = { kind: "visitor" } as const;

test("an academy without a brand always has the same look", async () => {
  const { tenant } = await aTenant();

  const brand = await inGlance(tenant, VISITOR, publishedBrand);

  expect(brand).toMatchObject({ number: null, look: { palette: bornPalette(tenant) } });
});

test("a brand that is known costs no query until its tenant changes", async () => {
  const { tenant } = await aTenant();
  const first = await inGlance(tenant, VISITOR, publishedBrand);
  const deaf = { tenant, actor: VISITOR, now: new Date(), sql: () => Promise.reject("asked") };

  expect(await publishedBrand(deaf)).toBe(first);
  const changed = { ...deaf, tenant: { ...tenant, version: tenant.version + 1n } };
  await expect(publishedBrand(changed)).rejects.toBe("asked");
});

test("a template is the academy's first look, and never replaces one that it has", async () => {
  const { tenant, setUp } = await aTenant();

  await setUp((scope) => publishTemplate(scope, { template: "plum" }));
  await setUp((scope) => publishTemplate(scope, { template: "ember" }));

  const now = await tenantById(tenant.id);
  if (!now) throw new Error("the tenant is gone");
  expect(await inGlance(now, VISITOR, publishedBrand)).toMatchObject({
    number: 1,
    look: { palette: { primary: "#6b2d73" } },
  });
});
