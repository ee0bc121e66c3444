import { afterAll, expect, test } from "vitest";
import type { PaidPlan } from "#app/domain/billing/plan.ts";
import { reserveChange, reserveDeed } from "#app/domain/billing/reserve-deed.ts";
import { startSubscription } from "#app/domain/billing/start-subscription.ts";
import { type Deed, planAt } from "#app/domain/billing/subscription.ts";
import { lifeIn, subscriptionOf } from "#app/domain/billing/subscription-of.ts";
import { followSubscription } from "#app/look-at-subscription.ts";
import { changePlan, upgradePrice } from "#app/stripe/change-plan.ts";
import { doPlanDeed } from "#app/stripe/do-plan-deed.ts";
import { planPrice } from "#app/stripe/plan-price.ts";
import { aTenant } from "#test/support/world.ts";
import { standIn } from "./contract/stand-in.ts";

const { stripe, address, stop } = await standIn();
process.env["STRIPE_SECRET_KEY"] = "sk_test_localstandin";
process.env["STRIPE_API_BASE"] = address;
afterAll(stop);

const DAY = 86_400;
const acme = await aTenant("Acme");

/** Somebody who subscribes at the processor, whose clock goes as the test says. */
async function aSubscriber(plan: PaidPlan, { trial = false } = {}) {
  const amara = await acme.learner();
  const { personId } = amara;
  const clock = await stripe.testHelpers.testClocks.create({
    frozen_time: Math.floor(Date.now() / 1_000),
  });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  const card = async (name: string) => {
    const { id } = await stripe.paymentMethods.attach(name, { customer: customer.id });
    await stripe.customers.update(customer.id, {
      invoice_settings: { default_payment_method: id },
    });
  };
  await card("pm_card_visa");
  const { subscriptionId } = await amara.does(startSubscription, { plan });
  const { id } = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: await planPrice(plan, "USD") }],
    metadata: { tenant: acme.tenant.id, person: personId, subscription: subscriptionId },
    ...(trial && { trial_period_days: 14 }),
  });
  let now = clock.frozen_time;
  const follow = () => followSubscription(acme.tenant, id);
  await follow();
  return {
    card,
    follow,
    /** Days go by, and the news of them arrives. */
    waits: async (days: number) => {
      now += days * DAY;
      await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: now });
      await follow();
    },
    changes: async (to: PaidPlan) => {
      const reserved = await amara.does(reserveChange, { plan: to });
      const price = reserved.change.kind === "upgrade" ? await upgradePrice(reserved, now) : null;
      await changePlan(reserved, now);
      await follow();
      return price;
    },
    does: async (deed: Deed) => {
      const then = { now: new Date(now * 1_000) };
      await doPlanDeed(await amara.does((scope) => reserveDeed({ ...scope, ...then }, deed), null));
      await follow();
    },
    /** What is open by the processor's clock, and how the subscription stands. */
    stands: async () => {
      const row = await amara.sees(subscriptionOf, personId);
      return `${planAt(row && lifeIn(row), new Date(now * 1_000))}, ${row?.state}`;
    },
    periods: async () => {
      const periods = await acme.setUp(({ db }) =>
        db.planPeriod.findMany({
          where: { subscriptionId },
          select: { plan: true, isTrial: true },
          orderBy: { startsAt: "asc" },
        }),
      );
      return periods.map(({ plan: of, isTrial }) => (isTrial ? `${of} tried` : of));
    },
    paid: async () => {
      const payments = await acme.setUp(({ db }) =>
        db.payment.findMany({ where: { personId }, select: { amount: true } }),
      );
      return payments.map(({ amount }) => amount).sort((a, b) => Number(a - b));
    },
  };
}

test("a trial becomes a month that is paid for, and a change within it is charged as it was shown", async () => {
  const amara = await aSubscriber("pro", { trial: true });
  expect(await amara.stands()).toBe("pro, trialing");
  await amara.waits(15);
  expect(await amara.stands()).toBe("pro, active");
  expect(await amara.paid()).toEqual([999n]);

  const price = await amara.changes("enterprise");
  expect(await amara.stands()).toBe("enterprise, active");
  expect(await amara.paid()).toEqual([999n, price?.minor]);
  expect(await amara.periods()).toEqual(["pro tried", "pro"]);
});

test("a lesser plan begins when what is paid for is used up, and can be undone before", async () => {
  const amara = await aSubscriber("enterprise");
  await amara.changes("pro");
  expect(await amara.stands()).toBe("enterprise, active");
  await amara.changes("enterprise");
  await amara.changes("pro");
  await amara.waits(32);
  expect(await amara.stands()).toBe("pro, active");
  expect(await amara.paid()).toEqual([999n, 9_900n]);
  expect(await amara.periods()).toEqual(["enterprise", "pro"]);
});

test("a plan that is canceled stays open to the end of its month; undone in time, it goes on", async () => {
  const amara = await aSubscriber("pro");
  await amara.does("cancel");
  expect(await amara.stands()).toBe("pro, canceling");
  await amara.does("undo-cancel");
  await amara.waits(32);
  expect(await amara.stands()).toBe("pro, active");
  await amara.does("cancel");
  await amara.waits(32);
  expect(await amara.stands()).toBe("free, canceled");
  expect(await amara.paid()).toEqual([999n, 999n]);
});

test("while a plan is paused nothing is charged; resumed, a month begins and is paid for", async () => {
  const amara = await aSubscriber("pro");
  await amara.does("pause");
  expect(await amara.stands()).toBe("pro, paused");
  await amara.waits(40);
  expect(await amara.stands()).toBe("free, paused");
  expect(await amara.paid()).toEqual([999n]);
  await amara.does("resume");
  expect(await amara.stands()).toBe("pro, active");
  expect(await amara.paid()).toEqual([999n, 999n]);
});

test("a card that fails leaves the plan open for fourteen days, and another card opens it again", async () => {
  const amara = await aSubscriber("pro");
  await amara.card("pm_card_chargeCustomerFail");
  await amara.waits(32);
  expect(await amara.stands()).toBe("pro, past_due");
  await amara.waits(14);
  expect(await amara.stands()).toBe("free, past_due");
  await amara.card("pm_card_visa");
  await amara.waits(6);
  expect(await amara.stands()).toBe("pro, active");
  expect(await amara.periods()).toEqual(["pro", "pro"]);
});
