import { expect, test } from "vitest";
import { money } from "#app/kernel/money.ts";
import { aSubscription } from "#test/support/plan-facts.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");

const booksOf = () =>
  acme.setUp(
    ({ sql }) => sql<{ account: string; amount: bigint }>`
      select account, sum(amount)::bigint as amount from ledger_entry group by account order by account`,
  );

const periodsIn = (subscriptionId: string) =>
  acme.setUp(({ db }) =>
    db.planPeriod.findMany({
      where: { subscriptionId },
      select: { plan: true, isTrial: true, startsAt: true },
    }),
  );

test("an invoice that is paid is in the books once and enters its period once, however often it is heard of", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  const news = [1, 2, 3].map(() => subscription.invoiceOf({ tax: money(99n, "USD") }));
  await Promise.all([...news, ...news].map((facts) => subscription.settlesInvoice(facts)));

  expect(await booksOf()).toEqual([
    { account: "clearing", amount: 940n },
    { account: "fees", amount: 59n },
    { account: "revenue", amount: -900n },
    { account: "tax", amount: -99n },
  ]);
  expect(await periodsIn(subscription.subscriptionId)).toEqual([
    { plan: "pro", isTrial: false, startsAt: subscription.from },
  ]);
  const payments = await acme.setUp(({ db }) =>
    db.payment.findMany({ where: { personId: amara.personId }, select: { amount: true } }),
  );
  expect(payments).toEqual([{ amount: 999n }]);
});

test("what is charged within a period enters none", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  const paid = subscription.invoiceOf();
  const lines = paid.lines.map((line) => ({ ...line, isProration: true }));
  await subscription.settlesInvoice({ ...paid, lines });
  expect(await periodsIn(subscription.subscriptionId)).toEqual([]);
});

test("whoever's card fails is written to once for each invoice, and what to do", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  const failed = { state: "open", paid: money(0n, "USD"), paidAt: null, payment: null } as const;
  await subscription.settlesInvoice(subscription.invoiceOf(failed));
  await subscription.settlesInvoice(subscription.invoiceOf(failed));
  const letters = await acme.setUp(({ db }) =>
    db.mail.findMany({ where: { recipient: amara.email }, select: { subject: true, body: true } }),
  );
  expect(letters).toHaveLength(1);
  expect(letters[0]?.subject).toBe("Your payment for Pro did not go through");
  expect(letters[0]?.body).toContain("$9.99");
});
