import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { REAL, standIn } from "./stand-in.ts";

async function here() {
  const made = await standIn();
  onTestFinished(made.stop);
  return made;
}

const ORDER = {
  mode: "payment",
  success_url: "https://example.com/orders/7?from={CHECKOUT_SESSION_ID}",
  cancel_url: "https://example.com/cart",
  line_items: [
    {
      quantity: 2,
      price_data: { currency: "usd", unit_amount: 4900, product_data: { name: "Knots & ropes" } },
    },
  ],
  metadata: { order: "7" },
  payment_intent_data: { metadata: { order: "7" } },
} satisfies Stripe.Checkout.SessionCreateParams;

/** Sends the form of the hosted page; answers where it leads, or the page that it shows again. */
async function fill(url: string | null, number: string) {
  const answer = await fetch(url ?? "", {
    method: "POST",
    body: new URLSearchParams({ number, email: "amara@example.com", name: "Amara" }),
    redirect: "manual",
  });
  return { goesTo: answer.headers.get("location"), page: await answer.text() };
}

test("a session says what is to be paid, and its lines are shown when asked for", async () => {
  const { stripe } = await here();
  const session = await stripe.checkout.sessions.create({ ...ORDER, expand: ["line_items"] });
  expect(session).toMatchObject({ status: "open", payment_status: "unpaid", amount_total: 9800 });
  expect(session.line_items?.data).toMatchObject([{ quantity: 2, amount_total: 9800 }]);
  expect(session.payment_intent).toBeNull();
  const lines = await stripe.checkout.sessions.listLineItems(session.id);
  expect(lines.data.map(({ description }) => description)).toEqual(["Knots & ropes"]);
});

test.runIf(!REAL)("a card pays on the hosted page and leads back to the shop", async () => {
  const { stripe } = await here();
  const { id, url } = await stripe.checkout.sessions.create(ORDER);
  expect(await (await fetch(url ?? "")).text()).toContain("Knots &amp; ropes × 2");
  const { goesTo } = await fill(url, "4242 4242 4242 4242");
  expect(goesTo).toBe(`https://example.com/orders/7?from=${id}`);
  const paid = await stripe.checkout.sessions.retrieve(id, {
    expand: ["payment_intent.latest_charge.balance_transaction"],
  });
  expect(paid).toMatchObject({ status: "complete", payment_status: "paid", url: null });
  expect(paid.payment_intent).toMatchObject({
    status: "succeeded",
    metadata: { order: "7" },
    latest_charge: { balance_transaction: { amount: 9800 } },
  });
});

test.runIf(!REAL)(
  "a declined card may be followed by another, and one payment comes of it",
  async () => {
    const { stripe } = await here();
    const { id, url } = await stripe.checkout.sessions.create(ORDER);
    const declined = await fill(url, "4000 0000 0000 9995");
    expect(declined.page).toContain("insufficient funds");
    expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("open");
    expect((await fill(url, "4242 4242 4242 4242")).goesTo).toContain("/orders/7");
    const intents = (await stripe.paymentIntents.list()).data;
    expect(intents.map(({ status }) => status)).toEqual(["succeeded"]);
  },
);

test.runIf(!REAL)("the bank's question stands between the card and the payment", async () => {
  const { stripe } = await here();
  const { id, url } = await stripe.checkout.sessions.create(ORDER);
  const answerBank = async (outcome: string) => {
    const { goesTo } = await fill(url, "4000 0027 6000 3184");
    expect(goesTo).toContain("/3ds/");
    const body = new URLSearchParams({ outcome });
    const answer = await fetch(goesTo ?? "", { method: "POST", body, redirect: "manual" });
    return fetch(answer.headers.get("location") ?? "", { redirect: "manual" });
  };
  const failed = await (await answerBank("fail")).text();
  expect(failed).toContain("unable to authenticate");
  expect(failed).toContain(`action="/pay/${id}"`);
  expect((await answerBank("complete")).headers.get("location")).toContain("/orders/7");
  expect((await stripe.checkout.sessions.retrieve(id)).payment_status).toBe("paid");
});

test.runIf(!REAL)("a card can be left for later", async () => {
  const { stripe } = await here();
  const customer = (await stripe.customers.create({ email: "amara@example.com" })).id;
  const { id, url } = await stripe.checkout.sessions.create({
    mode: "setup",
    currency: "usd",
    customer,
    success_url: "https://example.com/cards",
  });
  expect((await fill(url, "4242424242424242")).goesTo).toBe("https://example.com/cards");
  const done = await stripe.checkout.sessions.retrieve(id, { expand: ["setup_intent"] });
  expect(done).toMatchObject({ status: "complete", setup_intent: { status: "succeeded" } });
  expect((await stripe.customers.listPaymentMethods(customer)).data).toHaveLength(1);
});

test("a session that has expired takes no payment", async () => {
  const { stripe } = await here();
  const { id } = await stripe.checkout.sessions.create(ORDER);
  expect((await stripe.checkout.sessions.expire(id)).status).toBe("expired");
  await expect(stripe.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
});

test.runIf(!REAL)("a session expires by itself at its time", async () => {
  const { stripe, control } = await here();
  const { id, url } = await stripe.checkout.sessions.create(ORDER);
  await control("clock", { advanceSeconds: 24 * 3600 });
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
  expect((await fill(url, "4242424242424242")).page).toContain("has expired");
});

test("a session lasts half an hour at least", async () => {
  const { stripe } = await here();
  const soon = Math.floor(Date.now() / 1000) + 600;
  await expect(
    stripe.checkout.sessions.create({ ...ORDER, expires_at: soon }),
  ).rejects.toMatchObject({ param: "expires_at" });
});

test("a coupon and a tax make the sum", async () => {
  const { stripe } = await here();
  const coupon = await stripe.coupons.create({ percent_off: 25, duration: "once" });
  const rate = await stripe.taxRates.create({
    display_name: "VAT",
    percentage: 20,
    inclusive: false,
  });
  const session = await stripe.checkout.sessions.create({
    ...ORDER,
    line_items: ORDER.line_items.map((line) => ({ ...line, tax_rates: [rate.id] })),
    discounts: [{ coupon: coupon.id }],
  });
  expect(session).toMatchObject({
    amount_subtotal: 9800,
    amount_total: 8820,
    total_details: { amount_discount: 2450, amount_tax: 1470 },
  });
});

test.runIf(!REAL)("what costs nothing is done without a payment", async () => {
  const { stripe } = await here();
  const coupon = await stripe.coupons.create({ percent_off: 100, duration: "once" });
  const discounts = [{ coupon: coupon.id }];
  const { id, url } = await stripe.checkout.sessions.create({ ...ORDER, discounts });
  expect((await fill(url, "4242424242424242")).goesTo).toContain("/orders/7");
  const done = await stripe.checkout.sessions.retrieve(id);
  expect(done).toMatchObject({ payment_status: "no_payment_required", payment_intent: null });
});
