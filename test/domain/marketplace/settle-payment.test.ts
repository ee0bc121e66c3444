import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { balances } from "#app/domain/billing/balances.ts";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { reserveOrder } from "#app/domain/marketplace/reserve-order.ts";
import { settlePayment } from "#app/domain/marketplace/settle-payment.ts";
import { money } from "#app/kernel/money.ts";
import { runs } from "#test/support/deep.ts";
import { aCourseOnSale, paid } from "#test/support/sales.ts";
import { aTenant } from "#test/support/world.ts";

const wants = (...slugs: string[]) => ({
  requestId: randomUUID(),
  wanted: slugs.map((courseSlug) => ({ courseSlug })),
});

async function anOrder(...prices: bigint[]) {
  const company = await aTenant("Acme");
  const buyer = await company.learner();
  const courses = await Promise.all(prices.map((price) => aCourseOnSale(company, price)));
  const { orderId } = await buyer.does(reserveOrder, wants(...courses.map(({ slug }) => slug)));
  const seen = () =>
    company.setUp(async (scope) => ({
      books: await balances(scope),
      enrolled: (await scope.sql`select course_id from enrollment where left_at is null`).length,
      payments: (await scope.sql`select id from payment`).length,
      told: (await scope.sql`select id from journal where name = 'marketplace.order-paid'`).length,
      states: (await scope.sql<{ state: string }>`select state from sales_order`).map(
        ({ state }) => state,
      ),
    }));
  return { company, buyer, orderId, seen, total: prices.reduce((sum, price) => sum + price, 0n) };
}

test("sixteen words of one payment at once make one sale, one payment and one enrollment each", async () => {
  const { company, orderId, seen, total } = await anOrder(4_900n, 1_200n);
  const facts = paid(orderId, total);
  const early = { ...facts, charge: facts.charge && { ...facts.charge, fee: null } };
  await Promise.all(
    Array.from({ length: 16 }, (_, at) =>
      company.setUp((scope) => settlePayment(scope, at % 2 ? facts : early)),
    ),
  );
  expect(await seen()).toEqual({
    books: [
      { account: "clearing", currency: "USD", minor: 6_041n },
      { account: "fees", currency: "USD", minor: 59n },
      { account: "revenue", currency: "USD", minor: -6_100n },
    ],
    enrolled: 2,
    payments: 1,
    told: 1,
    states: ["paid"],
  });
});

test("a payment that has not succeeded, or is of another amount, changes nothing", async () => {
  const { company, orderId, seen } = await anOrder(4_900n);
  const before = await seen();
  const settling = (facts: ReturnType<typeof paid>) =>
    company.setUp((scope) => settlePayment(scope, facts));
  await settling(paid(orderId, 0n, { status: "requires_payment_method", charge: null }));
  await expect(settling(paid(orderId, 4_899n))).rejects.toThrow("not of the amount");
  await expect(settling(paid(orderId, 4_900n, { captured: money(4_900n, "EUR") }))).rejects.toThrow(
    "not of the amount",
  );
  await expect(settling(paid(randomUUID(), 4_900n))).rejects.toThrow("not here");
  expect(await seen()).toEqual(before);
});

const WORDS = ["paid", "early", "failed"] as const;

test("words of payment and of expiry, in any order and number, end with what was paid being there", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (words, atOnce) => {
        const { company, orderId, seen, total } = await anOrder(990n);
        const facts = paid(orderId, total);
        const told = {
          paid: facts,
          early: { ...facts, charge: facts.charge && { ...facts.charge, fee: null } },
          failed: paid(orderId, 0n, { status: "requires_payment_method", charge: null }),
        };
        const tell = (word: (typeof WORDS)[number]) =>
          company.setUp((scope) => settlePayment(scope, told[word]));
        if (atOnce) await Promise.all(words.map(tell));
        else for (const word of words) await tell(word);
        // Where it was paid this comes too late, and it stays paid.
        await company.setUp((scope) => expireOrder(scope, orderId));
        expect(await seen()).toMatchObject(standing(words, total));
      },
    ),
    { numRuns: runs(8) },
  );
});

function standing(words: readonly (typeof WORDS)[number][], total: bigint) {
  if (words.every((word) => word === "failed"))
    return { states: ["expired"], enrolled: 0, payments: 0, told: 0, books: [] };
  const fee = words.includes("paid") ? 59n : 0n;
  const books = [
    { account: "clearing", currency: "USD", minor: total - fee },
    ...(fee ? [{ account: "fees", currency: "USD", minor: fee }] : []),
    { account: "revenue", currency: "USD", minor: -total },
  ];
  return { states: ["paid"], enrolled: 1, payments: 1, told: 1, books };
}
