import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { rememberCheckout } from "#app/domain/marketplace/remember-checkout.ts";
import { reserveOrder } from "#app/domain/marketplace/reserve-order.ts";
import { settlePayment } from "#app/domain/marketplace/settle-payment.ts";
import { aCourseOnSale, paid } from "#test/support/sales.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const wants = (...slugs: string[]) => ({
  requestId: randomUUID(),
  wanted: slugs.map((courseSlug) => ({ courseSlug })),
});

test("a form that is sent many times at once, from many tabs, places one order", async () => {
  const [course, buyer] = [await aCourseOnSale(acme, 4_900n), await acme.learner()];
  const asked = wants(course.slug);
  const told = await Promise.all([
    ...Array.from({ length: 8 }, () => buyer.does(reserveOrder, asked)),
    ...Array.from({ length: 8 }, () => buyer.does(reserveOrder, wants(course.slug))),
  ]);
  expect(new Set(told.map(({ orderId }) => orderId)).size).toBe(1);
  expect(told.every(({ next }) => next === "pay")).toBe(true);
});

test("an order for more than an open one asks for the open one to be closed, and holds what it closes", async () => {
  const [one, two] = [await aCourseOnSale(acme, 4_900n), await aCourseOnSale(acme, 900n)];
  const buyer = await acme.learner();
  const first = await buyer.does(reserveOrder, wants(one.slug));
  await expect(buyer.does(reserveOrder, wants(one.slug, two.slug))).resolves.toMatchObject({
    next: "close",
    orderId: first.orderId,
  });
  await acme.setUp((scope) => expireOrder(scope, first.orderId));
  await expect(buyer.does(reserveOrder, wants(one.slug, two.slug))).resolves.toMatchObject({
    next: "pay",
  });
});

test("nobody is sent to the page of an order that was closed meanwhile", async () => {
  const [course, buyer] = [await aCourseOnSale(acme, 4_900n), await acme.learner()];
  const { orderId } = await buyer.does(reserveOrder, wants(course.slug));
  const opened = {
    orderId,
    checkoutId: "cs_1",
    checkoutUrl: "http://pay.test/1",
    endsAt: new Date(),
  };
  await acme.setUp((scope) => expireOrder(scope, orderId));
  expect(await buyer.does(rememberCheckout, opened)).toBe(false);
});

test("what cannot be bought is refused by name, and no order is placed", async () => {
  const buyer = await acme.learner();
  const own = await aCourseOnSale(acme, 100n, { authorId: buyer.personId });
  await expect(buyer.does(reserveOrder, wants(own.slug))).rejects.toThrow("your own");
  await expect(buyer.does(reserveOrder, wants("nowhere"))).rejects.toMatchObject({
    code: "missing",
  });
  await expect(buyer.does(reserveOrder, wants())).rejects.toThrow("cart is empty");
  const foreign = await aCourseOnSale(acme, 100n, { currency: "JPY" });
  await expect(buyer.does(reserveOrder, wants(foreign.slug))).rejects.toThrow("another currency");
  const full = await aCourseOnSale(acme, 100n);
  await acme.setUp(
    ({ sql }) => sql`insert into enrollment_rule (course_id, seats) values (${full.id}::uuid, 1)`,
  );
  const [first, second] = [await acme.learner(), await acme.learner()];
  const { orderId } = await first.does(reserveOrder, wants(full.slug));
  await acme.setUp((scope) => settlePayment(scope, paid(orderId, 100n)));
  await expect(second.does(reserveOrder, wants(full.slug))).rejects.toThrow("Every seat");
  await expect(first.does(reserveOrder, wants(full.slug))).rejects.toThrow(/Every seat|already/);
});
