import { expect, test } from "vitest";
import { couponExport } from "#app/coupon-export.ts";
import { countCoupon } from "#app/domain/billing/coupons/count-coupon.ts";
import { createCoupon } from "#app/domain/billing/coupons/create-coupon.ts";
import { endCoupon } from "#app/domain/billing/coupons/end-coupon.ts";
import { holdCoupon } from "#app/domain/billing/coupons/hold-coupon.ts";
import { couponChoices, couponsPage } from "#app/domain/billing/coupons/queries.ts";
import { releaseCoupon } from "#app/domain/billing/coupons/release-coupon.ts";
import { couponReport, couponUses } from "#app/domain/billing/coupons/report.ts";
import { aCoupon, aPurchase } from "#test/support/coupons.ts";
import { aCourseOnSale } from "#test/support/sales.ts";
import { aTenant } from "#test/support/world.ts";

const FIRST = { after: null, before: null };

test("a report tells who took a coupon, what it took off, and what is only held", async () => {
  const acme = await aTenant("Acme");
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ code: "SAILING", most: 5 }));
  const [bought, paying, given] = [1, 2, 3].map(() => aPurchase(amara, code));
  for (const purchase of [bought, paying, given])
    if (purchase) await amara.does(holdCoupon, purchase);
  if (bought) await amara.does(countCoupon, bought);
  if (given) await amara.does(releaseCoupon, given);
  expect(await admin.sees(couponReport, couponId)).toMatchObject({
    codeEnd: "ING",
    state: "running",
    uses: 2,
    held: 1,
    counted: 1,
    discounts: [{ minor: 120n, currency: "USD" }],
  });
  const { rows } = await admin.sees(couponUses, couponId, FIRST, 25);
  expect(rows.map(({ state }) => state)).toEqual(["released", "held", "counted"]);
  const sheet = await new Response(couponExport(acme.tenant, admin, couponId)).text();
  expect(sheet.split("\r\n")).toHaveLength(5);
  expect(sheet).toContain(`${amara.email},counted,`);
  expect(sheet).toContain(",1.20,USD");
});

test("the list tells where each coupon stands, and pages by key", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const { couponId } = await admin.does(createCoupon, aCoupon({ name: "Old" }));
  await admin.does(endCoupon, { couponId });
  await admin.does(createCoupon, aCoupon({ name: "Coming", startsOn: "2999-01-01" }));
  const { rows } = await admin.sees(couponsPage, FIRST);
  expect(rows.map(({ name, state }) => [name, state])).toEqual([
    ["Coming", "coming"],
    ["Old", "over"],
  ]);
  const older = await admin.sees(couponsPage, { after: rows[0]?.id ?? null, before: null });
  expect(older.rows.map(({ name }) => name)).toEqual(["Old"]);
});

test("what a coupon can be for is what is sold, and it is named in the report", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const { id } = await aCourseOnSale(acme, 500n);
  const choices = await admin.sees(couponChoices);
  expect(choices.map((choice) => choice.id)).toEqual([`course:${id}`]);
  const form = aCoupon({ scope: "chosen", items: [`course:${id}`, "plan:pro"] });
  const { couponId } = await admin.does(createCoupon, form);
  const { items } = await admin.sees(couponReport, couponId);
  expect(items).toEqual([expect.stringMatching(/^Course /), "Pro"]);
});
