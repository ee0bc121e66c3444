import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { expect, test } from "vitest";
import { makeBrand } from "#tenants/branding/make-brand.ts";
import { publishBrand } from "#tenants/branding/publish-brand.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";
import { brandHistory, brandPage } from "#tenants/branding/queries.ts";
import { inGlance } from "#tenants/scope.ts";
import { keptBytes } from "#tenants/storage/storage.ts";
import { aBrandedTenant, NAVY } from "#test/support/brands.ts";

test("what was drafted is what everybody sees once it is published", async () => {
  const { tenant, admin, publish, present } = await aBrandedTenant();

  const { number } = await publish();

  const now = await present();
  expect(now.version).toBeGreaterThan(tenant.version);
  const brand = await inGlance(now, { kind: "visitor" }, publishedBrand);
  expect(brand).toMatchObject({ number, look: { palette: { primary: "#0b1f3a" } } });
  expect(brand.css).toContain("--primary:#0b1f3a;");
  expect(await admin.sees(brandPage)).toMatchObject({ draft: null, published: number });
});

test("icons and the share picture are drawn and kept when a brand is published", async () => {
  const { tenant, admin, publish, present } = await aBrandedTenant();

  await publish();

  const now = await present();
  const { pictures } = await inGlance(now, admin, publishedBrand);
  const share = await keptBytes(tenant, pictures["og.png"] ?? "");
  expect(Object.keys(pictures)).toHaveLength(6);
  expect(await sharp(share ?? undefined).metadata()).toMatchObject({ width: 1200, height: 630 });
});

test("a publication that is sent twice makes one version", async () => {
  const { tenant, admin, revision } = await aBrandedTenant();
  const publication = await makeBrand(tenant, admin, { revision, note: "Navy" });
  const publish = () => admin.does(publishBrand, publication);

  const outcomes = await Promise.all([publish(), publish(), publish()]);

  expect(new Set(outcomes.map(({ number }) => number)).size).toBe(1);
  expect((await admin.sees(brandHistory)).versions).toMatchObject([{ number: 1, note: "Navy" }]);
});

test("a draft that somebody has changed since is not published unseen", async () => {
  const { tenant, admin, revision, save } = await aBrandedTenant();
  const publication = await makeBrand(tenant, admin, { revision, note: "" });
  await save({ ...NAVY, primary: "#ff1493" });

  const unknown = await makeBrand(tenant, admin, { revision: randomUUID(), note: "" });

  for (const late of [publication, unknown])
    await expect(admin.does(publishBrand, late)).rejects.toMatchObject({ code: "conflict" });
  expect((await admin.sees(brandHistory)).versions).toEqual([]);
});

test("a logo that cannot be drawn does not keep a brand from being published", async () => {
  const { admin, hang, publish, present } = await aBrandedTenant();
  await hang(new TextEncoder().encode("not a picture at all"));

  await publish();

  const now = await present();
  const { pictures } = await inGlance(now, admin, publishedBrand);
  expect(Object.keys(pictures)).toContain("favicon.ico");
});

test("nobody but an administrator publishes a brand", async () => {
  const { tenant, learner, revision } = await aBrandedTenant();
  const amara = await learner();
  const asked = { revision, note: "" };

  await expect(makeBrand(tenant, amara, asked)).rejects.toMatchObject({ code: "forbidden" });
  await expect(amara.does(publishBrand, { ...asked, made: null })).rejects.toMatchObject({
    code: "forbidden",
  });
});
