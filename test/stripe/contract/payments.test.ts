import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { REAL, standIn } from "./stand-in.ts";

async function here() {
  const made = await standIn();
  onTestFinished(made.stop);
  return made;
}

const NO_REDIRECT = { enabled: true, allow_redirects: "never" } as const;

/** Pays with a test card at once. */
const pay = (
  stripe: Stripe,
  card = "pm_card_visa",
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
) =>
  stripe.paymentIntents.create({
    amount: 4900,
    currency: "usd",
    payment_method: card,
    automatic_payment_methods: NO_REDIRECT,
    confirm: true,
    expand: ["latest_charge.balance_transaction"],
    ...more,
  });

function chargeOf({ latest_charge: charge }: Stripe.PaymentIntent): Stripe.Charge {
  if (charge === null || typeof charge === "string") throw new Error("The charge is not shown.");
  return charge;
}

test("a card pays, and its charge says what came of it and what it cost", async () => {
  const { stripe } = await here();
  const intent = await pay(stripe, "pm_card_visa", { metadata: { order: "7" } });
  expect(intent).toMatchObject({ status: "succeeded", amount_received: 4900 });
  const charge = chargeOf(intent);
  expect(charge).toMatchObject({ paid: true, captured: true, metadata: { order: "7" } });
  expect(charge.payment_method_details?.card?.last4).toBe("4242");
  expect(charge.balance_transaction).toMatchObject({ amount: 4900, type: "charge" });
});

test.each([
  ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
  ["pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds"],
  ["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
])("%s is refused, and the intent waits for another method", async (card, code, decline) => {
  const { stripe } = await here();
  const { id } = await stripe.paymentIntents.create({
    amount: 4900,
    currency: "usd",
    automatic_payment_methods: NO_REDIRECT,
  });
  await expect(stripe.paymentIntents.confirm(id, { payment_method: card })).rejects.toMatchObject({
    statusCode: 402,
    type: "StripeCardError",
    code,
    decline_code: decline,
  });
  const refused = await stripe.paymentIntents.retrieve(id);
  expect(refused).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code },
  });
  const paid = await stripe.paymentIntents.confirm(id, { payment_method: "pm_card_visa" });
  expect(paid.status).toBe("succeeded");
});

test("a card that must be authenticated leads to its bank's page", async () => {
  const { stripe } = await here();
  const intent = await pay(stripe, "pm_card_authenticationRequired", {
    automatic_payment_methods: { enabled: true },
    return_url: "https://example.com/back",
    expand: [],
  });
  expect(intent.status).toBe("requires_action");
  expect(intent.next_action?.redirect_to_url?.return_url).toBe("https://example.com/back");
});

test.runIf(!REAL)("the bank's page finishes the payment, or refuses it", async () => {
  const { stripe } = await here();
  for (const [outcome, status] of [
    ["complete", "succeeded"],
    ["fail", "requires_payment_method"],
  ] as const) {
    const intent = await pay(stripe, "pm_card_authenticationRequired", {
      automatic_payment_methods: { enabled: true },
      return_url: "https://example.com/back?a=b",
      expand: [],
    });
    const url = intent.next_action?.redirect_to_url?.url ?? "";
    expect(await (await fetch(url)).text()).toContain("not a real bank");
    const answer = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ outcome }),
      redirect: "manual",
    });
    const back = new URL(answer.headers.get("location") ?? "");
    expect(back.searchParams.get("a")).toBe("b");
    expect(back.searchParams.get("payment_intent")).toBe(intent.id);
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe(status);
  }
});

test("a card that is charged while its holder is away must have been set up", async () => {
  const { stripe } = await here();
  const customer = (await stripe.customers.create({})).id;
  const method = await stripe.paymentMethods.attach("pm_card_authenticationRequiredOnSetup", {
    customer,
  });
  const charged = pay(stripe, method.id, { customer, off_session: true });
  await expect(charged).rejects.toMatchObject({ code: "authentication_required" });
});

test("a method that was set up pays while its holder is away", async () => {
  const { stripe } = await here();
  const customer = (await stripe.customers.create({})).id;
  const setup = await stripe.setupIntents.create({
    customer,
    payment_method: "pm_card_visa",
    automatic_payment_methods: NO_REDIRECT,
    confirm: true,
  });
  expect(setup.status).toBe("succeeded");
  const [method] = (await stripe.customers.listPaymentMethods(customer)).data;
  const paid = await pay(stripe, method?.id ?? "", { customer, off_session: true });
  expect(paid.status).toBe("succeeded");
});

test("what is only authorized is captured in part, or released", async () => {
  const { stripe } = await here();
  const held = await pay(stripe, "pm_card_visa", { capture_method: "manual" });
  expect(held).toMatchObject({ status: "requires_capture", amount_capturable: 4900 });
  const captured = await stripe.paymentIntents.capture(held.id, { amount_to_capture: 4000 });
  expect(captured).toMatchObject({ status: "succeeded", amount_received: 4000 });
  const other = await pay(stripe, "pm_card_visa", { capture_method: "manual" });
  expect((await stripe.paymentIntents.cancel(other.id)).status).toBe("canceled");
});

test("refunds in parts add up, and never to more than was paid", async () => {
  const { stripe } = await here();
  const charge = chargeOf(await pay(stripe)).id;
  await stripe.refunds.create({ charge, amount: 1000 });
  await stripe.refunds.create({ charge, amount: 900 });
  await expect(stripe.refunds.create({ charge, amount: 3001 })).rejects.toMatchObject({
    param: "amount",
  });
  await stripe.refunds.create({ charge });
  const whole = await stripe.charges.retrieve(charge, { expand: ["refunds"] });
  expect(whole).toMatchObject({ refunded: true, amount_refunded: 4900 });
  expect(whole.refunds?.data.map(({ amount }) => amount)).toEqual([3000, 900, 1000]);
  await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({
    code: "charge_already_refunded",
  });
});

test.runIf(!REAL)("a refund may end later, well or badly", async () => {
  const { stripe, control } = await here();
  const ends = [
    ["pm_card_pendingRefund", "pending", "succeeded", 4900],
    ["pm_card_refundFail", "succeeded", "failed", 0],
  ] as const;
  for (const [card, before, after, refunded] of ends) {
    const charge = chargeOf(await pay(stripe, card)).id;
    const { id, status } = await stripe.refunds.create({ charge });
    expect(status).toBe(before);
    await control("clock", { advanceSeconds: 60 });
    expect((await stripe.refunds.retrieve(id)).status).toBe(after);
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(refunded);
  }
});

test.runIf(!REAL)("a dispute takes the money until it is decided", async () => {
  const { stripe, control } = await here();
  for (const [said, status] of [
    ["winning_evidence", "won"],
    ["losing_evidence", "lost"],
  ] as const) {
    const charge = chargeOf(await pay(stripe, "pm_card_createDispute")).id;
    await control("clock", { advanceSeconds: 1 });
    const [dispute] = (await stripe.disputes.list({ charge })).data;
    expect(dispute).toMatchObject({ status: "needs_response", reason: "fraudulent", amount: 4900 });
    const evidence = { uncategorized_text: said, customer_name: "Amara" };
    const closed = await stripe.disputes.update(dispute?.id ?? "", { evidence });
    expect(closed.status).toBe(status);
    expect(closed.balance_transactions.map(({ net }) => net)).toEqual(
      status === "won" ? [-6400, 4900] : [-6400],
    );
    expect((await stripe.charges.retrieve(charge)).disputed).toBe(true);
  }
});

test.runIf(!REAL)("no balance changes but by its movements, whatever happens", async () => {
  const { stripe, control } = await here();
  const cards = ["visa", "createDispute", "pendingRefund", "refundFail", "bypassPending"];
  for (const currency of ["usd", "jpy", "bhd"])
    for (const card of cards) {
      const intent = await pay(stripe, `pm_card_${card}`, { currency });
      if (card !== "createDispute")
        await stripe.refunds.create({ payment_intent: intent.id, amount: 1230 });
    }
  await control("clock", { advanceSeconds: 8 * 24 * 3600 });
  const { available, pending } = await stripe.balance.retrieve();
  const moved = await stripe.balanceTransactions.list().autoPagingToArray({ limit: 1000 });
  const charged = await stripe.charges.list().autoPagingToArray({ limit: 1000 });
  const given = await stripe.refunds.list().autoPagingToArray({ limit: 1000 });
  const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  for (const currency of ["usd", "jpy", "bhd"]) {
    const here = <T extends { currency: string }>(all: T[]) =>
      all.filter((each) => each.currency === currency);
    const net = total(here(moved).map((movement) => movement.net));
    expect(total(here([...available, ...pending]).map(({ amount }) => amount))).toBe(net);
    const fees = total(here(moved).map(({ fee }) => fee));
    const paid = total(here(charged).map((charge) => charge.amount_captured));
    const back = here(given).filter(({ status }) => status === "succeeded");
    const lost = here(charged).filter(({ disputed }) => disputed);
    expect(net).toBe(
      paid -
        fees -
        total(back.map(({ amount }) => amount)) -
        total(lost.map(({ amount }) => amount)),
    );
  }
});

test.runIf(!REAL)("a connected account's objects are its own", async () => {
  const { stripe } = await here();
  const options = { stripeAccount: "acct_unknown" };
  await expect(stripe.customers.list({}, options)).rejects.toMatchObject({
    statusCode: 403,
    code: "account_invalid",
  });
});
