import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { reserveOrder } from "#app/domain/marketplace/reserve-order.ts";
import { log } from "#app/kernel/log.ts";
import { lookAtDue } from "#app/stripe/look-at-due.ts";
import { reconcile } from "#app/stripe/reconcile.ts";
import { stateOfPayments } from "#tenants/processor/queries.ts";
import { runs } from "#test/support/deep.ts";
import { aFileServer } from "#test/support/file-server.ts";
import { anOperator } from "#test/support/operator.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { askAs } from "#test/support/owner.ts";
import { aCourseOnSale } from "#test/support/sales.ts";
import { aTenant } from "#test/support/world.ts";
import { standIn } from "./contract/stand-in.ts";
import { PLATFORM } from "./core/world.ts";
import { openEndpoint } from "./resources/webhook-endpoints.ts";

const { stripe, control, world, address, stop } = await standIn();
process.env["STRIPE_SECRET_KEY"] = "sk_test_localstandin";
process.env["STRIPE_WEBHOOK_SECRET"] = "whsec_reconcile";
process.env["STRIPE_API_BASE"] = address;
await ownDatabase();
const server = await aFileServer();
log.level = "silent";
afterAll(() => Promise.all([server.stop(), stop()]));
openEndpoint(
  { world, account: PLATFORM, request: { id: "", key: null } },
  { url: `http://localhost:${server.port}/api/payments/webhooks`, enabled_events: ["*"] },
  "whsec_reconcile",
);

const acme = await aTenant("Acme");
const PRICE = 4_900n;
const course = await aCourseOnSale(acme, PRICE);

async function anOrder(): Promise<string> {
  const buyer = await acme.learner();
  const { orderId } = await buyer.does(reserveOrder, {
    requestId: randomUUID(),
    wanted: [{ courseSlug: course.slug }],
  });
  return orderId;
}

const CARDS = {
  good: "pm_card_visa",
  bad: "pm_card_visa_chargeDeclined",
  disputed: "pm_card_createDispute",
};

/** Asks for an order's money with one card after the other. */
async function pay(order: string, cards: readonly (keyof typeof CARDS)[], amount = Number(PRICE)) {
  const { id } = await stripe.paymentIntents.create({
    amount,
    currency: "usd",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
    metadata: { tenant: acme.tenant.id, order },
  });
  for (const card of cards)
    await stripe.paymentIntents
      .confirm(id, { payment_method: CARDS[card] })
      .catch((error: Error) => error);
  return id;
}

async function allDelivered(): Promise<void> {
  for (;;) {
    const { undelivered } = (await control("totals")) as { undelivered: number };
    if (undelivered === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What is on record here of an order: its state, what is booked as held for it, how many it let in. */
async function oursOf(orderId: string) {
  const [order] = await acme.setUp(
    ({ sql }) => sql<{ state: string; held: bigint; enrolled: bigint }>`
      select state,
             (select coalesce(sum(e.amount), 0)::bigint from payment p, ledger_transaction t
              join ledger_entry e on e.transaction_id = t.id and e.account = 'clearing'
              where p.order_id = o.id and t.operation in ('sale ' || o.id, 'fee ' || p.charge_id)) as held,
             (select count(*) from enrollment n where n.person_id = o.person_id and n.left_at is null) as enrolled
      from sales_order o where id = ${orderId}::uuid`,
  );
  return order;
}

/** What must be on record here, by what Stripe says of the payment. */
async function theirsOf(intentId: string) {
  const intent = await stripe.paymentIntents.retrieve(intentId, {
    expand: ["latest_charge.balance_transaction"],
  });
  if (intent.status !== "succeeded") return { state: "open", held: 0n, enrolled: 0n };
  const charge = intent.latest_charge;
  const moved = charge && typeof charge !== "string" ? charge.balance_transaction : null;
  const net = moved && typeof moved !== "string" ? moved.net : 0;
  return { state: "paid", held: BigInt(net), enrolled: 1n };
}

const found = async (kind: string) =>
  (await anOperator().does(stateOfPayments)).repairs.filter((repair) => repair.kind === kind);

const PAYMENTS = fc.array(fc.array(fc.constantFrom("good", "bad"), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

test("one to five deliveries of each event, shuffled, three in ten lost: reconciled, all is as Stripe says", async () => {
  await fc.assert(
    fc.asyncProperty(PAYMENTS, fc.nat(4), async (payments, duplicate) => {
      await control("plan", { drop: 0.3, duplicate, hold: true });
      const made = await Promise.all(
        payments.map(async (cards) => {
          const order = await anOrder();
          return { order, intent: await pay(order, cards as (keyof typeof CARDS)[]) };
        }),
      );
      await Promise.all([control("release", { shuffle: true }), lookAtDue(), lookAtDue()]);
      await allDelivered();
      await Promise.all([reconcile(0), lookAtDue()]);
      await lookAtDue();
      for (const { order, intent } of made)
        expect(await oursOf(order)).toEqual(await theirsOf(intent));
    }),
    { numRuns: runs(5) },
  );
  await control("plan", {});
});

test("when every delivery is lost, the reconciler finds what happened, says so, and says it once", async () => {
  await control("plan", { drop: 1 });
  const order = await anOrder();
  const intent = await pay(order, ["good"]);
  await control("plan", {});
  expect(await oursOf(order)).toMatchObject({ state: "open" });

  await reconcile(0);
  await lookAtDue();

  expect(await oursOf(order)).toEqual(await theirsOf(intent));
  const said = (await found("event")).map(({ said }) => said);
  expect(said).toContain(`payment_intent.succeeded about ${intent} was never delivered`);
  const before = await askAs("ops", "select * from processor.repair order by kind, reference");
  await reconcile(0);
  expect(await askAs("ops", "select * from processor.repair order by kind, reference")).toEqual(
    before,
  );
});

test("a charge that is not in the books, though its events are done with, is found by its movement and booked", async () => {
  await control("plan", { hold: true });
  const order = await anOrder();
  const intent = await pay(order, ["good"]);
  await control("release", {});
  await allDelivered();
  await control("plan", {});
  await askAs(
    "owner",
    "update processor.event set processed_at = now() where processed_at is null",
  );

  await reconcile(0);

  expect(await oursOf(order)).toEqual(await theirsOf(intent));
  const [repair] = await found("movement");
  expect(repair).toMatchObject({ mended: true });
});

test("a refund and a dispute that nobody told us of are found by their movements and booked", async () => {
  await control("plan", { drop: 1 });
  const [first, second] = [await anOrder(), await anOrder()];
  await stripe.refunds.create({ payment_intent: await pay(first, ["good"]), amount: 900 });
  await pay(second, ["disputed"]);
  await control("plan", {});
  await reconcile(0);
  await lookAtDue();
  await askAs(
    "owner",
    "update processor.event set processed_at = now() where processed_at is null",
  );
  // A look at the charge brings its dispute with it, so that the dispute's own movement may find itself booked.
  const missing = await found("movement");
  expect(missing.map(({ said }) => said)).toContainEqual(expect.stringContaining("The refund"));
  expect(missing.filter(({ mended }) => !mended)).toEqual([]);
  const sums = await acme.setUp(
    ({ sql }) => sql<{ given: bigint; held: bigint }>`
      select (select sum(amount)::bigint from refund where order_id = ${first}::uuid) as given,
             (select sum(amount)::bigint from dispute where order_id = ${second}::uuid) as held`,
  );
  expect(sums).toEqual([{ given: 900n, held: PRICE }]);
});

test("money that fits no order is an alarm until somebody has seen to it", async () => {
  const order = await anOrder();
  const intent = await pay(order, ["good"], Number(PRICE) + 1);
  await allDelivered();
  await lookAtDue();

  await reconcile(0);
  const open = (await found("movement")).filter(({ mended }) => !mended);
  expect(open).toHaveLength(1);
  expect(open[0]?.said).toContain("not of the amount");

  await askAs("owner", "update sales_order set total = total + 1 where id = $1", [order]);
  await askAs(
    "owner",
    "update order_line set net = net + 1, total = total + 1 where order_id = $1",
    [order],
  );
  await reconcile(0);
  expect((await found("movement")).filter(({ mended }) => !mended)).toEqual([]);
  expect(await oursOf(order)).toEqual(await theirsOf(intent));
});

test("what others do on the same Stripe account is none of ours", async () => {
  const before = await found("movement");
  const { id } = await stripe.paymentIntents.create({
    amount: 100,
    currency: "usd",
    payment_method: "pm_card_visa",
    automatic_payment_methods: { enabled: true, allow_redirects: "never" },
    confirm: true,
  });
  await allDelivered();
  await lookAtDue();

  await reconcile(0);

  expect(await found("movement")).toEqual(before);
  const outcomes = await askAs(
    "ops",
    "select distinct outcome, tenant_id from processor.event where object_id = $1",
    [id],
  );
  expect(outcomes).toEqual([{ outcome: "not ours", tenant_id: null }]);
});

test("a reconciliation that Stripe cut short says why, and the next begins where the last good one did", async () => {
  await reconcile(0);
  const since = async () =>
    (
      await askAs<{ at: Date }>(
        "ops",
        "select max(began_at) as at from processor.reconciliation where ended_at is not null and fault is null",
      )
    )[0]?.at;
  const good = await since();
  await control("faults", { kind: "server_error", match: "/v1/events", times: 3 });

  await expect(reconcile(0)).rejects.toThrow();

  expect((await anOperator().does(stateOfPayments)).run?.fault).toBeTruthy();
  expect(await since()).toEqual(good);
});
