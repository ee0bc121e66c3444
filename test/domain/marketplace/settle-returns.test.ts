import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { failRefund } from "#app/domain/marketplace/refunds/fail-refund.ts";
import { refundLine } from "#app/domain/marketplace/refunds/refund-line.ts";
import { settleReturns } from "#app/domain/marketplace/settle-returns.ts";
import { type Currency, percentOf } from "#app/kernel/money.ts";
import { written } from "#app/kernel/price.ts";
import { runs } from "#test/support/deep.ts";
import { aPaidOrder } from "#test/support/orders.ts";
import { aProcessorOf } from "#test/support/processor.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const [admin, learner, author] = [
  await acme.admin(),
  await acme.learner(),
  await acme.instructor(),
];

type Paid = Awaited<ReturnType<typeof aPaidOrder>>;
type Processor = ReturnType<typeof aProcessorOf>;

const settle = ({ orderId }: Paid, facts: Parameters<typeof settleReturns>[2]) =>
  acme.setUp((scope) => settleReturns(scope, orderId, facts));

const grant = ({ orderId }: Paid, line: number, amount: string) =>
  admin.does(refundLine, { orderId, line, amount, reason: "A test.", requestId: randomUUID() });

/** What stands in the books because of this order. */
const booksOf = ({ orderId }: Paid) =>
  acme.setUp(async ({ sql }) => {
    const rows = await sql<{ account: string; minor: bigint }>`
      select e.account, sum(e.amount)::bigint as minor
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
      where t.operation like '%' || ${orderId} || '%'
         or exists (select from refund r where r.order_id = ${orderId}::uuid and t.operation like 'refund ' || r.id || '%')
         or exists (select from dispute d where d.order_id = ${orderId}::uuid and t.operation like 'dispute ' || d.id || '%')
      group by e.account`;
    return Object.fromEntries(rows.map(({ account, minor }) => [account, minor])) as Record<
      string,
      bigint
    >;
  });

const linesOf = ({ orderId }: Paid) =>
  acme.setUp(
    ({ sql }) => sql<{ state: string; total: bigint; returned: bigint; gone: bigint }>`
      select l.state, l.total, l.returned, coalesce(sum(r.amount) filter (where r.state = 'gone'), 0)::bigint as gone
      from order_line l left join line_return r on r.order_id = l.order_id and r.line = l.line
      where l.order_id = ${orderId}::uuid group by l.line, l.state, l.total, l.returned order by l.line`,
  );

/** Asks the processor for every refund that it does not know yet, as the worker does. */
async function send({ orderId }: Paid, processor: Processor, pending = false): Promise<void> {
  const waiting = await acme.setUp(
    ({ sql }) => sql<{ id: string; amount: bigint }>`
      select id, amount from refund where order_id = ${orderId}::uuid and state = 'sent' and processor_id is null`,
  );
  const known = new Set(processor.facts().refunds.map(({ operation }) => operation));
  for (const { id, amount } of waiting) {
    if (known.has(id) || processor.refund(id, amount, pending ? "pending" : "succeeded")) continue;
    await acme.setUp((scope) => failRefund(scope, { refundId: id, reason: "refused" }));
  }
}

const STEP = fc.oneof(
  fc.record({
    kind: fc.constant("grant" as const),
    line: fc.nat(2),
    part: fc.integer({ min: 1, max: 110 }),
  }),
  fc.record({ kind: fc.constant("dashboard" as const), part: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ kind: fc.constant("send" as const), pending: fc.boolean() }),
  fc.record({
    kind: fc.constant("turn" as const),
    nth: fc.nat(9),
    status: fc.constantFrom("succeeded" as const, "failed" as const),
  }),
  fc.record({ kind: fc.constant("dispute" as const), part: fc.integer({ min: 1, max: 100 }) }),
  fc.record({
    kind: fc.constant("decide" as const),
    status: fc.constantFrom("won" as const, "lost" as const),
  }),
  fc.record({ kind: fc.constant("settle" as const), times: fc.integer({ min: 1, max: 3 }) }),
);
type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never;

const ORDER = fc.record({
  currency: fc.constantFrom<Currency>("EUR", "JPY", "BHD"),
  lines: fc.array(
    fc.record({
      net: fc.bigInt({ min: 1n, max: 9_999n }),
      tax: fc.bigInt({ min: 0n, max: 2_000n }),
      sharePercent: fc.constantFrom(70, 75),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  steps: fc.array(STEP, { maxLength: 12 }),
});

async function take(paid: Paid, processor: Processor, step: Step, lines: number): Promise<void> {
  if (step.kind === "grant") {
    const line = (step.line % lines) + 1;
    const total = (await linesOf(paid))[line - 1]?.total ?? 0n;
    const minor = roundOff(percentOf(total, step.part), paid.currency);
    const amount = written(minor, paid.currency);
    await Promise.allSettled([grant(paid, line, amount), grant(paid, line, amount)]);
  }
  if (step.kind === "dashboard")
    processor.refund(null, roundOff(percentOf(processor.left(), step.part), paid.currency));
  if (step.kind === "send") await send(paid, processor, step.pending);
  if (step.kind === "turn") processor.settleRefund(step.nth, step.status);
  if (step.kind === "dispute") processor.dispute(percentOf(processor.left(), step.part));
  if (step.kind === "decide") processor.settleDispute(step.status);
  if (step.kind === "settle") {
    const facts = processor.facts();
    await Promise.all(Array.from({ length: step.times }, () => settle(paid, facts)));
  }
}

const roundOff = (minor: bigint, currency: Currency) =>
  currency === "BHD" ? minor - (minor % 10n) : minor;

const sum = (of: readonly bigint[]): bigint => of.reduce((total, one) => total + one, 0n);

/** The books say of the processor's money what the processor says. */
async function ensureAgreed(paid: Paid, processor: Processor): Promise<void> {
  const [books, lines, facts] = [await booksOf(paid), await linesOf(paid), processor.facts()];
  const given = facts.refunds.filter(({ status }) => status === "succeeded");
  const effects = facts.disputes.flatMap((dispute) => dispute.effects);
  const open = facts.disputes.filter(({ status }) => status === "needs_response");
  const lost = facts.disputes.filter(({ status }) => status === "lost");
  const worth = (of: readonly { amount: { minor: bigint } }[]) =>
    sum(of.map(({ amount }) => amount.minor));
  const fees = sum(effects.map(({ fee }) => fee.minor));
  expect(books["clearing"] ?? 0n).toBe(paid.total - worth(given) + worth(effects) - fees);
  expect(books["disputes_held"] ?? 0n).toBe(worth(open));
  expect(books["fees"] ?? 0n).toBe(fees);
  expect(sum(lines.map(({ gone }) => gone))).toBe(worth(given) + worth(lost));
  for (const { returned, total } of lines) expect(returned <= total).toBe(true);
  expect(await earnedFor(paid)).toBe(-(books["payable"] ?? 0n));
}

/** What the author is owed for this order, as the statement reckons it. */
const earnedFor = ({ orderId }: Paid) =>
  acme.setUp(async ({ sql }) => {
    const [earned] = await sql<{ minor: bigint }>`
      select coalesce(sum(amount), 0)::bigint as minor from earning where order_id = ${orderId}::uuid`;
    return earned?.minor ?? 0n;
  });

test("refunds and disputes, in any order, at once and told again, leave the books as the processor has them, and all of them together are exactly the sale", async () => {
  await fc.assert(
    fc.asyncProperty(ORDER, async ({ currency, lines, steps }) => {
      const whole = lines.map((line) => (currency === "BHD" ? tenfold(line) : line));
      const options = { currency, sellerId: author.personId };
      const paid = await aPaidOrder(acme, learner, whole, options);
      const processor = aProcessorOf(paid);
      for (const step of steps) await take(paid, processor, step, lines.length);
      await send(paid, processor);
      await settle(paid, processor.facts());
      await ensureAgreed(paid, processor);

      await giveBackAll(paid, processor);
      await ensureAgreed(paid, processor);
      if (processor.left() === 0n) await ensureReversed(paid);
    }),
    { numRuns: runs(12) },
  );
});

/** Whatever is open is decided, and what is left of every line is refunded. */
async function giveBackAll(paid: Paid, processor: Processor): Promise<void> {
  processor.settleDispute("lost");
  for (const [nth, { status }] of processor.facts().refunds.entries())
    if (status === "pending") processor.settleRefund(nth, "succeeded");
  await settle(paid, processor.facts());
  for (const [at, { returned, total }] of (await linesOf(paid)).entries())
    if (returned < total) await grantLeft(paid, at + 1, total - returned);
  await send(paid, processor);
  await settle(paid, processor.facts());
}

/** Nothing of the sale is left with anybody. */
async function ensureReversed(paid: Paid): Promise<void> {
  const books = await booksOf(paid);
  expect(books["payable"] ?? 0n).toBe(0n);
  expect(books["tax"] ?? 0n).toBe(0n);
  expect((books["revenue"] ?? 0n) + (books["refunds"] ?? 0n)).toBe(0n);
  const states = (await linesOf(paid)).map(({ state }) => state);
  expect(states).toEqual(states.map(() => "refunded"));
}

/** A rest that no card can be given stays. */
const grantLeft = (paid: Paid, line: number, left: bigint) =>
  roundOff(left, paid.currency) === left && grant(paid, line, written(left, paid.currency));

const tenfold = <T extends { net: bigint; tax: bigint }>(line: T): T => ({
  ...line,
  net: line.net * 10n,
  tax: line.tax * 10n,
});

test("control: shares that are rounded for each refund by itself do not end at the sale", () => {
  const shares = fc.property(
    fc.bigInt({ min: 1n, max: 9_999n }),
    fc.array(fc.bigInt({ min: 1n, max: 999n }), { minLength: 2, maxLength: 6 }),
    (first, others) => {
      const refunds = [first, ...others];
      const naive = sum(refunds.map((amount) => percentOf(amount, 70)));
      return naive === percentOf(sum(refunds), 70);
    },
  );
  expect(fc.check(shares, { numRuns: 100 }).failed).toBe(true);
});
