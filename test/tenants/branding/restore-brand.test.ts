import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { brandHistory, brandPage } from "#tenants/branding/queries.ts";
import { restoreBrand } from "#tenants/branding/restore-brand.ts";
import { aBrandedTenant, NAVY } from "#test/support/brands.ts";

test("going back publishes the old look again under a new number, and leaves the draft alone", async () => {
  const { admin, publish, save } = await aBrandedTenant();
  await publish();
  await save({ ...NAVY, primary: "#ff1493" });
  await publish();
  await save({ ...NAVY, primary: "#00ffff" });
  const request = { number: 1, requestId: randomUUID() };

  await Promise.all([admin.does(restoreBrand, request), admin.does(restoreBrand, request)]);

  const { versions } = await admin.sees(brandHistory);
  expect(versions).toMatchObject([
    { number: 3, copyOf: 1, primary: "#0b1f3a" },
    { number: 2, primary: "#ff1493" },
    { number: 1, copyOf: null, primary: "#0b1f3a" },
  ]);
  expect((await admin.sees(brandPage)).look.primary).toBe("#00ffff");
});

test("another company's version does not exist here", async () => {
  const [acme, globex] = [await aBrandedTenant("Acme"), await aBrandedTenant("Globex")];
  await globex.publish();

  const attempt = acme.admin.does(restoreBrand, { number: 1, requestId: randomUUID() });

  await expect(attempt).rejects.toMatchObject({ code: "missing" });
});
