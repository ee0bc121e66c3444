import { expect, test } from "vitest";
import { hostPicture } from "#tenants/branding/host-picture.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";
import { inGlance } from "#tenants/scope.ts";
import { keptBytes } from "#tenants/storage/storage.ts";
import { aBrandedTenant } from "#test/support/brands.ts";

const VISITOR = { kind: "visitor" } as const;

test("an academy has icons before it has published anything", async () => {
  const { tenant } = await aBrandedTenant();
  const brand = await inGlance(tenant, VISITOR, publishedBrand);

  const [icon, again] = await Promise.all([
    hostPicture(tenant, brand, "icon-192.png"),
    hostPicture(tenant, brand, "icon-192.png"),
  ]);

  expect(Buffer.from(icon).toString("latin1", 1, 4)).toBe("PNG");
  expect(again).toBe(icon);
});

test("a published icon is the one that was kept, until the academy has another name", async () => {
  const { publish, present } = await aBrandedTenant();
  await publish();
  const now = await present();
  const brand = await inGlance(now, VISITOR, publishedBrand);

  const icon = await hostPicture(now, brand, "favicon.ico");
  const renamed = await hostPicture({ ...now, name: "Zebra" }, brand, "favicon.ico");

  expect(Buffer.from(icon)).toEqual(await keptBytes(now, brand.pictures["favicon.ico"] ?? ""));
  expect(Buffer.from(renamed).equals(icon)).toBe(false);
});
