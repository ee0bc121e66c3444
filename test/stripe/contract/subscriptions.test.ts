import type Stripe from "stripe";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REAL, standIn } from "./stand-in.ts";

const DAY = 86_400;
const at = (iso: string): number => Date.parse(iso) / 1000;
const iso = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();

let world: Awaited<ReturnType<typeof standIn>>;
beforeAll(async () => {
  world = await standIn();
});
afterAll(() => world.stop());

/** A customer on a clock of its own, with a card where one is named. */
async function someone(from: string, card?: string) {
  const { stripe } = world;
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: at(from) });
  const customer = await stripe.customers.create({ test_clock: clock.id });
  if (card) await giveCard(customer.id, card);
  const go = async (until: string) => {
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: at(until) });
    const after = await stripe.testHelpers.testClocks.retrieve(clock.id);
    expect(after.status).toBe("ready");
  };
  return { customer: customer.id, clock: clock.id, go };
}

async function giveCard(customer: string, card: string): Promise<string> {
  const { id } = await world.stripe.paymentMethods.attach(card, { customer });
  await world.stripe.customers.update(customer, {
    invoice_settings: { default_payment_method: id },
  });
  return id;
}

async function plan(amount: number, interval: "month" | "year" = "month"): Promise<string> {
  const price = await world.stripe.prices.create({
    currency: "usd",
    unit_amount: amount,
    recurring: { interval },
    product_data: { name: `Plan of ${amount}` },
  });
  return price.id;
}

const begin = (customer: string, price: string, more: Stripe.SubscriptionCreateParams = {}) =>
  world.stripe.subscriptions.create({ customer, items: [{ price }], ...more });
const again = (id: string) =>
  world.stripe.subscriptions.retrieve(id, { expand: ["latest_invoice"] });
const invoiceOf = (subscription: Stripe.Subscription): Stripe.Invoice => {
  if (typeof subscription.latest_invoice === "object" && subscription.latest_invoice)
    return subscription.latest_invoice;
  throw new Error("The latest invoice is not shown.");
};
const itemOf = ({ items }: Stripe.Subscription): Stripe.SubscriptionItem => {
  const [item] = items.data;
  if (!item) throw new Error("There is no item.");
  return item;
};

test("a month from 31 January is paid for and ends on 28 February, the next on 31 March", async () => {
  const { customer, go } = await someone("2026-01-31T10:00:00Z", "pm_card_visa");
  const { id, status } = await begin(customer, await plan(999));
  expect(status).toBe("active");
  const ends = [];
  for (const until of ["2026-02-28T12:00:00Z", "2026-03-31T12:00:00Z"]) {
    await go(until);
    const now = await again(id);
    ends.push(iso(itemOf(now).current_period_start));
    expect(invoiceOf(now)).toMatchObject({ status: "paid", billing_reason: "subscription_cycle" });
  }
  expect(ends).toEqual(["2026-02-28T10:00:00.000Z", "2026-03-31T10:00:00.000Z"]);
});

test("an upgrade costs what its preview said, to the second, and the rest is credited", async () => {
  const { customer, go } = await someone("2026-04-01T00:00:00Z", "pm_card_visa");
  const [pro, enterprise] = [await plan(999), await plan(9_900)];
  const subscription = await begin(customer, pro);
  await go("2026-04-16T00:00:00Z");
  const change = {
    items: [{ id: itemOf(subscription).id, price: enterprise }],
    proration_behavior: "always_invoice" as const,
    proration_date: at("2026-04-16T00:00:00Z"),
  };
  const preview = await world.stripe.invoices.createPreview({
    subscription: subscription.id,
    subscription_details: change,
  });
  expect(preview.lines.data.map(({ amount }) => amount)).toEqual([-500, 4_950]);
  await world.stripe.subscriptions.update(subscription.id, change);
  const invoice = invoiceOf(await again(subscription.id));
  expect(invoice).toMatchObject({ status: "paid", total: preview.total, amount_paid: 4_450 });
  expect(
    invoice.lines.data.every(({ parent }) => parent?.subscription_item_details?.proration),
  ).toBe(true);
});

test("what is prorated without an invoice waits for the next one", async () => {
  const { customer, go } = await someone("2026-04-01T00:00:00Z", "pm_card_visa");
  const subscription = await begin(customer, await plan(3_000));
  await go("2026-04-11T00:00:00Z");
  await world.stripe.subscriptions.update(subscription.id, {
    items: [{ id: itemOf(subscription).id, quantity: 2 }],
  });
  const pending = await world.stripe.invoiceItems.list({ customer, pending: true });
  expect(pending.data.map(({ amount }) => amount).sort((a, b) => a - b)).toEqual([-2_000, 4_000]);
  await go("2026-05-01T02:00:00Z");
  expect(invoiceOf(await again(subscription.id))).toMatchObject({ total: 8_000, status: "paid" });
});

test("a renewal that fails is tried again after 2, 5, 7 and 7 days, and then the subscription ends", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const { id } = await begin(customer, await plan(999));
  await giveCard(customer, "pm_card_chargeCustomerFail");
  await go("2026-02-01T02:00:00Z");
  const failed = await again(id);
  expect(failed.status).toBe("past_due");
  expect(invoiceOf(failed)).toMatchObject({
    attempt_count: 1,
    next_payment_attempt: at("2026-02-01T01:00:00Z") + 2 * DAY,
  });
  await go("2026-02-21T00:00:00Z");
  expect(await again(id)).toMatchObject({ status: "past_due" });
  await go("2026-02-23T00:00:00Z");
  expect(await again(id)).toMatchObject({
    status: "canceled",
    cancellation_details: { reason: "payment_failed" },
  });
});

test("a better card pays a renewal that failed, and the subscription is active again", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const { id } = await begin(customer, await plan(999));
  await giveCard(customer, "pm_card_chargeCustomerFail");
  await go("2026-02-01T02:00:00Z");
  const invoice = invoiceOf(await again(id));
  await expect(world.stripe.invoices.pay(String(invoice.id))).rejects.toMatchObject({
    code: "card_declined",
  });
  await giveCard(customer, "pm_card_visa");
  await go("2026-02-03T02:00:00Z");
  expect(await again(id)).toMatchObject({ status: "active", latest_invoice: { attempt_count: 2 } });
});

test("a first payment that is not made within 23 hours ends what never began", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z");
  const { id, status, latest_invoice } = await begin(customer, await plan(999), {
    payment_behavior: "default_incomplete",
    expand: ["latest_invoice.confirmation_secret", "latest_invoice.payments"],
  });
  expect(status).toBe("incomplete");
  expect(latest_invoice).toMatchObject({
    status: "open",
    confirmation_secret: { type: "payment_intent" },
    payments: { data: [{ status: "open", is_default: true }] },
  });
  await go("2026-01-02T00:00:00Z");
  expect(await again(id)).toMatchObject({
    status: "incomplete_expired",
    latest_invoice: { status: "void" },
  });
});

test("a first payment that the buyer confirms makes the subscription active", async () => {
  const { stripe } = world;
  const { customer } = await someone("2026-01-01T00:00:00Z");
  const { id } = await begin(customer, await plan(999), {
    payment_behavior: "default_incomplete",
    payment_settings: { save_default_payment_method: "on_subscription" },
  });
  const [payment] = (
    await stripe.invoicePayments.list({ invoice: String(invoiceOf(await again(id)).id) })
  ).data;
  await stripe.paymentIntents.confirm(String(payment?.payment.payment_intent), {
    payment_method: "pm_card_visa",
    return_url: "http://localhost/",
  });
  const active = await again(id);
  expect(active).toMatchObject({ status: "active", latest_invoice: { status: "paid" } });
  expect(active.default_payment_method).toMatch(/^pm_/);
});

test("a trial says three days before that it ends, and its first payment follows", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const { id, status } = await begin(customer, await plan(999), { trial_period_days: 14 });
  expect(status).toBe("trialing");
  await go("2026-01-12T01:00:00Z");
  const told = await world.stripe.events.list({ type: "customer.subscription.trial_will_end" });
  expect(told.data).toHaveLength(1);
  await go("2026-01-15T02:00:00Z");
  expect(await again(id)).toMatchObject({
    status: "active",
    billing_cycle_anchor: at("2026-01-15T00:00:00Z"),
    latest_invoice: { status: "paid", amount_paid: 999 },
  });
});

test("a trial without a card ends as it was told to", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z");
  const { id } = await begin(customer, await plan(999), {
    trial_period_days: 7,
    trial_settings: { end_behavior: { missing_payment_method: "cancel" } },
  });
  await go("2026-01-08T02:00:00Z");
  expect(await again(id)).toMatchObject({ status: "canceled" });
});

test("a cancellation at the period's end can be undone, and else takes place", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const { id } = await begin(customer, await plan(999));
  const { stripe } = world;
  const planned = await stripe.subscriptions.update(id, { cancel_at_period_end: true });
  expect(planned).toMatchObject({ status: "active", cancel_at: at("2026-02-01T00:00:00Z") });
  const undone = await stripe.subscriptions.update(id, { cancel_at_period_end: false });
  expect(undone).toMatchObject({ cancel_at: null, canceled_at: null });
  await stripe.subscriptions.update(id, { cancel_at_period_end: true });
  await go("2026-02-01T00:00:01Z");
  expect(await again(id)).toMatchObject({
    status: "canceled",
    ended_at: at("2026-02-01T00:00:00Z"),
  });
});

test("while collection is paused invoices are void, and afterwards they are collected", async () => {
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const { id } = await begin(customer, await plan(999));
  await world.stripe.subscriptions.update(id, {
    pause_collection: { behavior: "void", resumes_at: at("2026-02-15T00:00:00Z") },
  });
  await go("2026-02-01T02:00:00Z");
  expect(await again(id)).toMatchObject({ status: "active", latest_invoice: { status: "void" } });
  await go("2026-03-01T02:00:00Z");
  expect(await again(id)).toMatchObject({
    pause_collection: null,
    latest_invoice: { status: "paid" },
  });
});

test("an upgrade that is not paid changes nothing until it is", async () => {
  const { stripe } = world;
  const { customer } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const [pro, enterprise] = [await plan(999), await plan(9_900)];
  const subscription = await begin(customer, pro);
  await giveCard(customer, "pm_card_chargeCustomerFail");
  const held = await stripe.subscriptions.update(subscription.id, {
    items: [{ id: itemOf(subscription).id, price: enterprise }],
    proration_behavior: "always_invoice",
    payment_behavior: "pending_if_incomplete",
  });
  expect(held.status).toBe("active");
  expect(itemOf(held).price.id).toBe(pro);
  expect(held.pending_update?.subscription_items?.[0]?.price.id).toBe(enterprise);
  await giveCard(customer, "pm_card_visa");
  await stripe.invoices.pay(String(held.latest_invoice));
  const after = await again(subscription.id);
  expect(after.pending_update).toBeNull();
  expect(itemOf(after).price.id).toBe(enterprise);
});

test("a discount for one invoice and a tax on top are on the first invoice; the second has the tax alone", async () => {
  const { stripe } = world;
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const coupon = await stripe.coupons.create({ percent_off: 50, duration: "once" });
  const code = await stripe.promotionCodes.create({
    promotion: { type: "coupon", coupon: coupon.id },
    code: "HALF",
  });
  const rate = await stripe.taxRates.create({
    display_name: "VAT",
    percentage: 20,
    inclusive: false,
  });
  const { id } = await begin(customer, await plan(1_000), {
    discounts: [{ promotion_code: code.id }],
    default_tax_rates: [rate.id],
  });
  expect(invoiceOf(await again(id))).toMatchObject({ subtotal: 1_000, total: 600, status: "paid" });
  await go("2026-02-01T02:00:00Z");
  expect(invoiceOf(await again(id))).toMatchObject({ subtotal: 1_000, total: 1_200 });
});

test("without a card nothing begins, and nothing is left of the try", async () => {
  const { customer } = await someone("2026-01-01T00:00:00Z");
  await expect(begin(customer, await plan(999))).rejects.toMatchObject({
    code: "resource_missing",
  });
  expect((await world.stripe.subscriptions.list({ customer, status: "all" })).data).toEqual([]);
});

test("what was used in a period is billed when it is over, each event once", async () => {
  const { stripe } = world;
  const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
  const meter = await stripe.billing.meters.create({
    display_name: "Seats",
    event_name: "seat",
    default_aggregation: { formula: "sum" },
  });
  const price = await stripe.prices.create({
    currency: "usd",
    unit_amount: 250,
    recurring: { interval: "month", usage_type: "metered", meter: meter.id },
    product_data: { name: "Seats" },
  });
  const { id } = await stripe.subscriptions.create({ customer, items: [{ price: price.id }] });
  const use = (identifier: string, value: string) =>
    stripe.billing.meterEvents.create({
      event_name: "seat",
      identifier,
      payload: { stripe_customer_id: customer, value },
    });
  await use("one", "3");
  await use("two", "4");
  await expect(use("two", "4")).rejects.toMatchObject({ param: "identifier" });
  await go("2026-02-01T02:00:00Z");
  expect(invoiceOf(await again(id))).toMatchObject({ total: 1_750, status: "paid" });
});

test.runIf(!REAL)(
  "a renewal is given up as the account says, and its subscription may stay unpaid",
  async () => {
    await world.control("dunning", { afterDays: [1], finally: "unpaid" });
    const { customer, go } = await someone("2026-01-01T00:00:00Z", "pm_card_visa");
    const { id } = await begin(customer, await plan(999));
    await giveCard(customer, "pm_card_chargeCustomerFail");
    await go("2026-02-03T02:00:00Z");
    expect((await again(id)).status).toBe("unpaid");
    await go("2026-03-01T02:00:00Z");
    expect(invoiceOf(await again(id))).toMatchObject({ status: "draft", auto_advance: false });
    await world.control("dunning", { afterDays: [2, 5, 7, 7], finally: "cancel" });
  },
);
