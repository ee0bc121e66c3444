import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createCoupon } from "#app/domain/billing/coupons/create-coupon.ts";
import { couponReport } from "#app/domain/billing/coupons/report.ts";
import { addTaxRate } from "#app/domain/billing/tax/add-tax-rate.ts";
import { saveTaxProfile } from "#app/domain/billing/tax/save-tax-profile.ts";
import { AddTaxRate } from "#app/domain/billing/tax/schema.ts";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { myOrder } from "#app/domain/marketplace/queries.ts";
import { type ReserveOrder, reserveOrder } from "#app/domain/marketplace/reserve-order.ts";
import { settlePayment } from "#app/domain/marketplace/settle-payment.ts";
import { aCoupon } from "#test/support/coupons.ts";
import { aCourseOnSale, paid } from "#test/support/sales.ts";
import { aTenant } from "#test/support/world.ts";

const wants = (courseSlug: string, but: Partial<ReserveOrder> = {}) => ({
  requestId: randomUUID(),
  wanted: [{ courseSlug }],
  ...but,
});

/** An academy in Austria that sells to Germany with 19 % in the price. */
async function aSeller() {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const seller = { legalName: "Acme GmbH", address: "Ring 1", country: "AT", vatNumber: "" };
  await admin.does(saveTaxProfile, seller);
  const vat = { name: "VAT", product: "course", mode: "inclusive", validFrom: "2020-01-01" };
  await admin.does(addTaxRate, AddTaxRate.parse({ ...vat, country: "DE", percent: "19" }));
  return { acme, admin };
}

test("an order with a coupon costs what is left, and counts the coupon when it is paid", async () => {
  const { acme, admin } = await aSeller();
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ most: 1 }));
  const [course, buyer] = [await aCourseOnSale(acme, 11_900n), await acme.learner()];
  const asked = wants(course.slug, { couponCode: code.toLowerCase(), country: "DE" });
  const { orderId } = await buyer.does(reserveOrder, asked);
  expect((await buyer.sees(myOrder, orderId)).order).toMatchObject({
    subtotal: 11_900n,
    discount: 1_190n,
    tax: 1_710n,
    total: 10_710n,
  });
  const other = await acme.learner();
  await expect(other.does(reserveOrder, asked)).rejects.toThrow("used up");
  expect(await admin.sees(couponReport, couponId)).toMatchObject({ held: 1, counted: 0 });
  await acme.setUp((scope) => settlePayment(scope, paid(orderId, 10_710n)));
  expect(await admin.sees(couponReport, couponId)).toMatchObject({
    held: 0,
    counted: 1,
    state: "used",
    discounts: [{ minor: 1_190n, currency: "USD" }],
  });
});

test("an order that expires gives its coupon back, and one that costs nothing uses it at once", async () => {
  const { acme, admin } = await aSeller();
  const { couponId, code } = await admin.does(createCoupon, aCoupon({ percent: 100 }));
  const [course, buyer] = [await aCourseOnSale(acme, 500n), await acme.learner()];
  const half = await admin.does(createCoupon, aCoupon({ percent: 50 }));
  const first = await buyer.does(reserveOrder, wants(course.slug, { couponCode: half.code }));
  await acme.setUp((scope) => expireOrder(scope, first.orderId));
  expect(await admin.sees(couponReport, half.couponId)).toMatchObject({ held: 0, uses: 0 });
  const free = await buyer.does(reserveOrder, wants(course.slug, { couponCode: code }));
  expect(free.next).toBe("done");
  expect(await admin.sees(couponReport, couponId)).toMatchObject({ counted: 1, uses: 1 });
});

test("a code that is entered later makes another order of the open one, the same code does not", async () => {
  const { acme, admin } = await aSeller();
  const { code } = await admin.does(createCoupon, aCoupon());
  const [course, buyer] = [await aCourseOnSale(acme, 500n), await acme.learner()];
  const plain = await buyer.does(reserveOrder, wants(course.slug));
  const coded = () => buyer.does(reserveOrder, wants(course.slug, { couponCode: code }));
  expect(await coded()).toMatchObject({ next: "close", orderId: plain.orderId });
  await acme.setUp((scope) => expireOrder(scope, plain.orderId));
  const again = await coded();
  expect(again.next).toBe("pay");
  expect((await coded()).orderId).toBe(again.orderId);
  const abroad = wants(course.slug, { couponCode: code, country: "DE" });
  expect(await buyer.does(reserveOrder, abroad)).toMatchObject({ next: "close" });
});

test("a business across the border pays the price without tax, and no number that cannot be one is taken", async () => {
  const { acme } = await aSeller();
  const [course, buyer] = [await aCourseOnSale(acme, 11_900n), await acme.learner()];
  const wrong = wants(course.slug, { country: "DE", vatNumber: "DE136695977" });
  await expect(buyer.does(reserveOrder, wrong)).rejects.toMatchObject({ code: "invalid" });
  const asked = wants(course.slug, { country: "DE", vatNumber: "DE136695976" });
  const { orderId } = await buyer.does(reserveOrder, asked);
  expect((await buyer.sees(myOrder, orderId)).order).toMatchObject({ tax: 0n, total: 11_900n });
});
