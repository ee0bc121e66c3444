import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { standIn } from "./stand-in.ts";

async function here(more: Stripe.Checkout.SessionCreateParams.SubscriptionData = {}) {
  const made = await standIn();
  onTestFinished(made.stop);
  const { stripe } = made;
  const { id: customer } = await stripe.customers.create({ email: "kofi@kestrel.example" });
  const session = await stripe.checkout.sessions.create({
    mode: "subscription",
    customer,
    success_url: "http://academy.localhost/done",
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: "usd",
          unit_amount: 999,
          recurring: { interval: "month" },
          product_data: { name: "Pro" },
        },
      },
    ],
    subscription_data: { metadata: { subscription: "7" }, ...more },
  });
  const url = String(session.url).replace(/#.*/, "");
  const pay = (number: string) => send(url, { number, expiry: "12 / 34", cvc: "123" });
  const after = () =>
    stripe.checkout.sessions.retrieve(session.id, { expand: ["subscription.latest_invoice"] });
  return { ...made, customer, pay, after };
}

const send = (url: string, said: Record<string, string>) =>
  fetch(url, { method: "POST", body: new URLSearchParams(said), redirect: "manual" });
const leads = (answer: Response): string => String(answer.headers.get("location"));

test("a card that is taken begins the subscription and becomes its own", async () => {
  const { pay, after } = await here();
  expect(leads(await pay("4242424242424242"))).toBe("http://academy.localhost/done");
  const { subscription, status } = await after();
  expect(status).toBe("complete");
  expect(subscription).toMatchObject({
    status: "active",
    metadata: { subscription: "7" },
    default_payment_method: expect.stringMatching(/^pm_/),
    latest_invoice: { status: "paid", amount_paid: 999 },
  });
});

test("a card that is refused leaves nothing behind, and the next one may be taken", async () => {
  const { stripe, customer, pay, after } = await here();
  expect(await (await pay("4000000000000002")).text()).toContain("declined");
  const none = await stripe.subscriptions.list({ customer, status: "all" });
  expect(none.data).toEqual([]);
  await pay("4242424242424242");
  expect((await after()).status).toBe("complete");
});

test("a bank's question is answered before the subscription is active", async () => {
  const { pay, after } = await here();
  const question = leads(await pay("4000002760003184"));
  expect(question).toContain("/3ds/");
  expect((await after()).status).toBe("open");
  await send(question, { outcome: "complete" });
  expect(await after()).toMatchObject({ status: "complete", subscription: { status: "active" } });
});

test("a trial asks for a card and takes nothing yet", async () => {
  const { pay, after } = await here({ trial_period_days: 14 });
  await pay("4242424242424242");
  expect(await after()).toMatchObject({
    payment_status: "no_payment_required",
    subscription: {
      status: "trialing",
      default_payment_method: expect.stringMatching(/^pm_/),
      latest_invoice: { amount_due: 0, status: "paid" },
    },
  });
});
