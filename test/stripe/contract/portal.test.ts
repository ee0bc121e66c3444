import { expect, onTestFinished, test } from "vitest";
import { REAL, standIn } from "./stand-in.ts";

async function here() {
  const made = await standIn();
  onTestFinished(made.stop);
  const { stripe } = made;
  const { id: customer } = await stripe.customers.create({});
  const method = await stripe.paymentMethods.attach("pm_card_visa", { customer });
  await stripe.customers.update(customer, {
    invoice_settings: { default_payment_method: method.id },
  });
  const price = await stripe.prices.create({
    currency: "usd",
    unit_amount: 999,
    recurring: { interval: "month" },
    product_data: { name: "Pro" },
  });
  const subscription = await stripe.subscriptions.create({
    customer,
    items: [{ price: price.id }],
  });
  return { ...made, customer, subscription: subscription.id };
}

const send = async (url: string, said: Record<string, string>): Promise<string> => {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams(said) });
  return answer.text();
};

test.runIf(!REAL)(
  "on the portal a person changes the card, cancels, and takes it back",
  async () => {
    const { stripe, customer, subscription } = await here();
    const { url } = await stripe.billingPortal.sessions.create({
      customer,
      return_url: "http://academy.localhost/billing",
    });
    const page = await (await fetch(url)).text();
    for (const word of ["Pro", "visa …4242", "$9.99", "http://academy.localhost/billing"])
      expect(page).toContain(word);
    expect(await send(`${url}/card`, { number: "5555 5555 5555 4444" })).toContain("…4444");
    expect(await send(`${url}/card`, { number: "4000 0000 0000 0002" })).toContain("declined");
    expect(await send(`${url}/cancel`, { subscription })).toContain("Ends on");
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(true);
    await send(`${url}/undo`, { subscription });
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull();
  },
);

test("what a configuration leaves out is not on the page", async () => {
  const { stripe, customer } = await here();
  const configuration = await stripe.billingPortal.configurations.create({
    features: { subscription_cancel: { enabled: false }, invoice_history: { enabled: false } },
  });
  expect(configuration.features.payment_method_update.enabled).toBe(true);
  const { url } = await stripe.billingPortal.sessions.create({
    customer,
    configuration: configuration.id,
  });
  const page = await (await fetch(url)).text();
  expect(page).not.toContain("Cancel");
  expect(page).not.toContain("Invoices");
});

test.runIf(!REAL)("an open invoice is paid on its page, once a card takes it", async () => {
  const { stripe, customer } = await here();
  await stripe.invoiceItems.create({
    customer,
    amount: 4_200,
    currency: "usd",
    description: "A class",
  });
  const draft = await stripe.invoices.create({
    customer,
    pending_invoice_items_behavior: "include",
  });
  const { hosted_invoice_url: url, id } = await stripe.invoices.finalizeInvoice(String(draft.id));
  expect(await send(String(url), { number: "4000000000000002" })).toContain("declined");
  expect(await send(String(url), { number: "4242424242424242" })).toContain("paid");
  expect(await stripe.invoices.retrieve(String(id))).toMatchObject({
    status: "paid",
    amount_paid: 4_200,
    billing_reason: "manual",
  });
});

test("an open invoice asks for less by its credit note, and a paid one is given back what it was credited", async () => {
  const { stripe, customer } = await here();
  await stripe.invoiceItems.create({ customer, amount: 4_200, currency: "usd" });
  const draft = await stripe.invoices.create({
    customer,
    pending_invoice_items_behavior: "include",
  });
  const id = String((await stripe.invoices.finalizeInvoice(String(draft.id))).id);
  await stripe.creditNotes.create({ invoice: id, amount: 1_200 });
  const paid = await stripe.invoices.pay(id);
  expect(paid).toMatchObject({ status: "paid", amount_paid: 3_000, total: 4_200 });
  const note = await stripe.creditNotes.create({
    invoice: id,
    amount: 1_000,
    refund_amount: 1_000,
  });
  const refunded = await stripe.refunds.retrieve(String(note.refunds[0]?.refund));
  expect(refunded).toMatchObject({ amount: 1_000, status: "succeeded" });
  await expect(
    stripe.creditNotes.create({ invoice: id, amount: 2_001, refund_amount: 2_001 }),
  ).rejects.toMatchObject({ param: "amount" });
});
