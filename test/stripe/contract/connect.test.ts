import fc from "fast-check";
import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { runs } from "#test/support/deep.ts";
import { REAL, standIn } from "./stand-in.ts";

const DAY = 24 * 3_600;

async function here() {
  const made = await standIn();
  onTestFinished(made.stop);
  return made;
}
type Here = Awaited<ReturnType<typeof here>>;

const open = ({ stripe }: Here, country = "US") =>
  stripe.accounts.create({
    type: "express",
    country,
    email: "ines@larkspur.example",
    capabilities: { transfers: { requested: true } },
    metadata: { person: "7" },
  });

/** Goes to the address that Stripe gives out, and answers its questions. Answers where that leads. */
async function onboard({ stripe }: Here, account: string, answers: Record<string, string>) {
  const { url } = await stripe.accountLinks.create({
    account,
    type: "account_onboarding",
    return_url: "http://academy.localhost/back",
    refresh_url: "http://academy.localhost/again",
  });
  const page = await fetch(url, { redirect: "manual" });
  expect(await page.text()).toContain("Local stand-in");
  const body = new URLSearchParams({ first_name: "Ines", last_name: "Example", ...answers });
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  return { url, to: answer.headers.get("location") };
}

/** Money that is there at once. */
const earn = ({ stripe }: Here, amount: number, currency = "usd") =>
  stripe.paymentIntents.create({
    amount,
    currency,
    confirm: true,
    payment_method: "pm_card_bypassPending",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
  });

const send = ({ stripe }: Here, destination: string, amount: number, more = {}) =>
  stripe.transfers.create({ destination, amount, currency: "usd", ...more });

const total = ({ available, pending }: Stripe.Balance, currency = "usd"): number =>
  [...available, ...pending]
    .filter((each) => each.currency === currency)
    .reduce((sum, { amount }) => sum + amount, 0);

test("an account may receive money once its owner answered, and its address is good for one visit", async () => {
  const it = await here();
  const { id, requirements, payouts_enabled } = await open(it);
  expect(payouts_enabled).toBe(false);
  expect(requirements?.currently_due).toContain("external_account");
  await earn(it, 10_000);
  await expect(send(it, id, 100)).rejects.toMatchObject({
    code: "insufficient_capabilities_for_transfer",
  });
  const { url, to } = await onboard(it, id, { outcome: "complete" });
  expect(to).toBe("http://academy.localhost/back");
  const again = await fetch(url, { redirect: "manual" });
  expect(again.headers.get("location")).toBe("http://academy.localhost/again");
  expect(await it.stripe.accounts.retrieve(id)).toMatchObject({
    details_submitted: true,
    payouts_enabled: true,
    capabilities: { transfers: "active" },
    metadata: { person: "7" },
  });
  const { data } = await it.stripe.events.list({ type: "account.updated" }, { stripeAccount: id });
  expect(data[0]?.account).toBe(id);
  expect((await it.stripe.accounts.createLoginLink(id)).url).toContain(id);
});

test("who leaves early has given nothing, and who lacks a document may not be paid", async () => {
  const it = await here();
  const { id } = await open(it);
  await onboard(it, id, { outcome: "later" });
  expect((await it.stripe.accounts.retrieve(id)).details_submitted).toBe(false);
  await onboard(it, id, { outcome: "more" });
  expect(await it.stripe.accounts.retrieve(id)).toMatchObject({
    details_submitted: true,
    payouts_enabled: false,
    requirements: { currently_due: ["individual.verification.document"] },
  });
  await onboard(it, id, { outcome: "complete" });
  expect((await it.stripe.accounts.retrieve(id)).payouts_enabled).toBe(true);
});

test("an account whose facts the platform knows needs no page", async () => {
  const { stripe } = await here();
  const account = await stripe.accounts.create({
    type: "custom",
    country: "GB",
    capabilities: { transfers: { requested: true } },
    business_type: "individual",
    individual: { first_name: "Hugo", last_name: "Example", dob: { day: 1, month: 2, year: 1990 } },
    external_account: {
      object: "bank_account",
      country: "GB",
      currency: "gbp",
      account_number: "000123456789",
    },
    tos_acceptance: { date: 1_700_000_000, ip: "127.0.0.1" },
  });
  expect(account).toMatchObject({ payouts_enabled: true, default_currency: "gbp" });
  const capability = await stripe.accounts.retrieveCapability(account.id, "transfers");
  expect(capability.status).toBe("active");
});

test("a transfer goes no further than what there is, unless it is of one charge", async () => {
  const it = await here();
  const { id } = await open(it);
  await onboard(it, id, { outcome: "complete" });
  await expect(send(it, id, 100)).rejects.toMatchObject({ code: "balance_insufficient" });
  const { latest_charge } = await it.stripe.paymentIntents.create({
    amount: 5_000,
    currency: "usd",
    confirm: true,
    payment_method: "pm_card_visa",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
  });
  const of = { source_transaction: String(latest_charge) };
  expect((await send(it, id, 3_000, of)).amount).toBe(3_000);
  await expect(send(it, id, 2_001, of)).rejects.toMatchObject({ param: "amount" });
});

test("a part of a transfer is taken back, and then the rest, and no more", async () => {
  const it = await here();
  const { stripe } = it;
  const { id } = await open(it);
  await onboard(it, id, { outcome: "complete" });
  await earn(it, 10_000);
  const transfer = await send(it, id, 7_000, { transfer_group: "payout 1" });
  await stripe.transfers.createReversal(transfer.id, { amount: 2_000 });
  await stripe.transfers.createReversal(transfer.id);
  await expect(stripe.transfers.createReversal(transfer.id, { amount: 1 })).rejects.toMatchObject({
    param: "amount",
  });
  const [found] = (await stripe.transfers.list({ transfer_group: "payout 1" })).data;
  expect(found).toMatchObject({ reversed: true, amount_reversed: 7_000 });
  expect(found?.reversals.data).toHaveLength(2);
});

test.runIf(!REAL)(
  "what an account received is paid out at midnight and arrives two days later",
  async () => {
    const it = await here();
    const { id } = await open(it);
    await onboard(it, id, { outcome: "complete" });
    await earn(it, 10_000);
    await send(it, id, 7_000);
    await it.control("clock", { advanceSeconds: 4 * DAY });
    const [payout] = (await it.stripe.payouts.list({}, { stripeAccount: id })).data;
    expect(payout).toMatchObject({ amount: 7_000, status: "paid", automatic: true });
    expect(total(await it.stripe.balance.retrieve({}, { stripeAccount: id }))).toBe(0);
  },
);

test.runIf(!REAL)("a payout that the bank refuses is in the account's balance again", async () => {
  const it = await here();
  const { id } = await open(it);
  await onboard(it, id, { outcome: "complete", bank: "000111111116" });
  await earn(it, 10_000);
  await send(it, id, 7_000);
  const own = { stripeAccount: id };
  const { id: payout } = await it.stripe.payouts.create({ amount: 7_000, currency: "usd" }, own);
  await it.control("clock", { advanceSeconds: 2 * DAY + 1 });
  expect(await it.stripe.payouts.retrieve(payout, {}, own)).toMatchObject({
    status: "failed",
    failure_code: "no_account",
  });
  const told = await it.stripe.events.list({ type: "payout.failed" }, own);
  expect(told.data[0]?.account).toBe(id);
});

test.runIf(!REAL)(
  "no cent is made or lost between the platform, its accounts and their banks",
  async () => {
    const it = await here();
    const ids = [(await open(it)).id, (await open(it)).id];
    for (const [n, id] of ids.entries())
      await onboard(it, id, { outcome: "complete", bank: n ? "000111111116" : "000123456789" });
    await earn(it, 1_000_000);
    const whole = total(await it.stripe.balance.retrieve());
    const step = fc.record({
      kind: fc.constantFrom("send", "return", "pay", "wait"),
      who: fc.constantFrom(0, 1),
      amount: fc.integer({ min: 1, max: 5_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        for (const each of steps) await take(it, ids[each.who] ?? "", each);
        const [platform, ...owned] = await Promise.all([
          it.stripe.balance.retrieve(),
          ...ids.map((stripeAccount) => it.stripe.balance.retrieve({}, { stripeAccount })),
        ]);
        const paid = await Promise.all(
          ids.map((stripeAccount) => it.stripe.payouts.list({ limit: 100 }, { stripeAccount })),
        );
        const gone = paid
          .flatMap(({ data }) => data)
          .filter(({ status }) => status === "paid" || status === "in_transit")
          .reduce((sum, { amount }) => sum + amount, 0);
        const left = owned.reduce((sum, balance) => sum + total(balance), total(platform));
        expect(left + gone).toBe(whole);
      }),
      { numRuns: runs(10) },
    );
  },
);

type Step = { kind: string; amount: number };

/** One thing that may be refused for want of money, and nothing else. */
async function take(it: Here, id: string, { kind, amount }: Step): Promise<void> {
  const { stripe, control } = it;
  if (kind === "wait") return void (await control("clock", { advanceSeconds: DAY }));
  const [last] = (await stripe.transfers.list({ destination: id, limit: 1 })).data;
  const done =
    kind === "send"
      ? send(it, id, amount)
      : kind === "pay"
        ? stripe.payouts.create({ amount, currency: "usd" }, { stripeAccount: id })
        : last && stripe.transfers.createReversal(last.id, { amount });
  await done?.catch((error: { type: string }) => {
    expect(error.type).toBe("StripeInvalidRequestError");
  });
}
