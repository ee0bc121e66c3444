import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DisputeFacts, RefundFacts } from "#app/domain/billing/facts.ts";
import { post } from "#app/domain/billing/post.ts";
import { failPayout } from "#app/domain/marketplace/payouts/fail-payout.ts";
import type { Payout } from "#app/domain/marketplace/payouts/hold-payout.ts";
import { runPayouts } from "#app/domain/marketplace/payouts/run-payouts.ts";
import { settlePayout } from "#app/domain/marketplace/payouts/settle-payout.ts";
import { type Currency, money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { runs } from "#test/support/deep.ts";
import { aDispute, aRefund, aSoldCourse, overAs, payable } from "#test/support/earnings.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Sold = Awaited<ReturnType<typeof aSoldCourse>>;
type Sale = { sold: Sold; left: bigint; refunds: RefundFacts[]; disputes: DisputeFacts[] };

const step = fc.oneof(
  fc.record({
    kind: fc.constant("sale" as const),
    seller: fc.nat(1),
    net: fc.bigInt(1n, 400_000n),
    percent: fc.constantFrom(70, 75),
    daysAgo: fc.constantFrom(1, 20),
  }),
  fc.record({
    kind: fc.constantFrom("refund" as const, "dispute" as const),
    of: fc.nat(20),
    percent: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({
    kind: fc.constant("over" as const),
    of: fc.nat(20),
    as: fc.constantFrom("won" as const, "lost" as const),
  }),
  fc.record({ kind: fc.constant("run" as const), parallel: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant("answer" as const),
    how: fc.constantFrom("sent" as const, "refused" as const, "sent-back" as const),
    back: fc.integer({ min: 0, max: 100 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 7,
});

test("whatever is sold, refunded, disputed, paid and refused at once: the books owe exactly the earnings that no payout has", async () => {
  await fc.assert(
    fc.asyncProperty(batches, fc.constantFrom("USD", "JPY", "BHD"), async (life, currency) => {
      const { take, end, company } = await aLife(currency);
      for (const batch of life) {
        await Promise.all(batch.map(take));
        expect(await faults(company)).toEqual([]);
      }
      await end();
    }),
    { numRuns: runs(4) },
  );
}, 240_000);

/** Two sellers, and whatever happens to them. */
async function aLife(currency: Currency) {
  const company = await aTenant();
  const [admin, buyer] = [await company.admin(), await company.learner()];
  const sellers = [await company.instructor(), await company.instructor()];
  for (const { personId } of sellers) await company.setUp((scope) => payable(scope, personId));
  const sales: Sale[] = [];
  const run = (inDays = 0) =>
    admin.does(
      (scope, input: { requestId: string }) => runPayouts(inFuture(scope, inDays), input),
      {
        requestId: randomUUID(),
      },
    );

  const sell = async (seller: number, net: bigint, percent: number, daysAgo: number) => {
    const [sellerId, buyerId] = [sellers[seller]?.personId ?? "", buyer.personId];
    const asked = { sellerId, buyerId, net, percent, daysAgo, currency };
    const sold = await aSoldCourse(company, asked);
    sales.push({ sold, left: net, refunds: [], disputes: [] });
  };
  const hear = ({ sold, refunds, disputes }: Sale) =>
    Promise.all([sold.hears({ refunds, disputes }), sold.hears({ refunds, disputes })]);
  const goBack = async (kind: "refund" | "dispute", of: number, percent: number) => {
    const sale = sales[of % Math.max(1, sales.length)];
    const minor = sale ? (sale.left * BigInt(percent) + 99n) / 100n : 0n;
    if (!sale || minor === 0n || sale.disputes.length > 0) return;
    sale.left -= minor;
    if (kind === "refund") sale.refunds.push(aRefund(minor, currency));
    else sale.disputes.push(aDispute(minor, currency));
    await hear(sale);
  };
  const over = async (of: number, as: "won" | "lost") => {
    const open = sales.filter(({ disputes }) => disputes[0]?.status === "needs_response");
    const sale = open[of % Math.max(1, open.length)];
    if (!sale) return;
    sale.disputes = sale.disputes.map((dispute) => overAs(dispute, as));
    await hear(sale);
  };
  const take = async (asked: Step): Promise<unknown> => {
    if (asked.kind === "sale") return sell(asked.seller, asked.net, asked.percent, asked.daysAgo);
    if (asked.kind === "over") return over(asked.of, asked.as);
    if (asked.kind === "run")
      return Promise.all(Array.from({ length: asked.parallel }, () => run()));
    if (asked.kind === "answer") return answer(company, asked.how, asked.back);
    return goBack(asked.kind, asked.of, asked.percent);
  };

  /** When nothing is pending any more and each has sold once more, everybody has had exactly what is theirs. */
  const end = async () => {
    for (const _ of sales) await over(0, "won");
    for (const seller of [0, 1]) await sell(seller, 10_000_000n, 70, 20);
    await answer(company, "sent", 0);
    await run(30);
    await answer(company, "sent", 0);
    expect(await faults(company)).toEqual([]);
    for (const { personId } of sellers) {
      const left = await unpaid(company, personId);
      expect(left >= 0n && left < (currency === "BHD" ? 10n : 1n)).toBe(true);
    }
  };
  return { take, end, company };
}

const inFuture = <S extends Scope>(scope: S, days: number): S => ({
  ...scope,
  now: new Date(scope.now.getTime() + days * 86_400_000),
});

/** What the processor says of every payout that is under way; of those that arrived, so much may come back. */
async function answer(company: Company, how: "sent" | "refused" | "sent-back", percent: number) {
  const open = await company.setUp(
    ({ sql }) => sql<Payout>`
      select id, account_id as "accountId", currency, amount from payout where state = 'reserved'`,
  );
  for (const { id, accountId, currency, amount } of open) {
    const told = (minor: bigint) => (scope: Scope) =>
      settlePayout(scope, {
        ...{ transferId: `tr_${id}`, tenant: company.tenant.id, payoutId: id, accountId },
        ...{ amount: money(amount, currency), at: scope.now, returnedAt: null },
        returned: money(minor, currency),
      });
    const refused = (scope: Scope) => failPayout(scope, { payoutId: id, reason: "No." });
    const words = {
      sent: [told(0n), told(0n)],
      refused: [refused, refused],
      "sent-back": [told(0n), told((amount * BigInt(percent)) / 100n), told(0n)],
    };
    for (const word of words[how]) await company.setUp(word).catch(ensureAnsweredMeanwhile);
  }
}

/** Where another answer came first. */
const ensureAnsweredMeanwhile = (error: Error) =>
  expect(error.message).toContain("not what payout");

/** Where books and earnings do not say the same, and payouts that are not the sum of their earnings. */
const faults = ({ setUp }: Company) =>
  setUp(
    ({ sql }) => sql`
      with owed as (
        select owner_id as id, currency, coalesce(sum(amount) filter (where account = 'payable'), 0) as payable,
               coalesce(sum(amount) filter (where account = 'payouts'), 0) as payouts
        from ledger_entry where owner_id is not null group by 1, 2
      ), earned as (
        select e.seller_id as id, e.currency, coalesce(sum(e.amount) filter (where e.payout_id is null), 0) as payable,
               coalesce(sum(e.amount) filter (where p.state = 'reserved'), 0) as payouts
        from earning e left join payout p on p.id = e.payout_id group by 1, 2
      )
      select id::text from owed o full join earned e using (id, currency)
      where coalesce(-o.payable, 0) <> coalesce(e.payable, 0) or coalesce(-o.payouts, 0) <> coalesce(e.payouts, 0)
      union all
      select p.id::text from payout p join earning e on e.payout_id = p.id
      group by p.id, p.amount having sum(e.amount) <> p.amount`,
  );

/** What the books of sales and returns give a seller, less what arrived and stayed there. */
async function unpaid({ setUp }: Company, sellerId: string): Promise<bigint> {
  const [row] = await setUp(
    ({ sql }) => sql<{ minor: bigint }>`
      select (coalesce((select -sum(e.amount) from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
                        where e.owner_id = ${sellerId}::uuid and e.account = 'payable'
                          and t.kind in ('sale', 'refund', 'dispute')), 0)
              - coalesce((select sum(amount - returned) from payout
                          where seller_id = ${sellerId}::uuid and state = 'paid'), 0))::bigint as minor`,
  );
  return row?.minor ?? 0n;
}

test("eight runs at once pay nobody twice, and whoever pays by the balance alone does", async () => {
  const company = await aTenant();
  const [admin, buyer] = [await company.admin(), await company.learner()];
  const { personId: sellerId } = await company.instructor();
  await company.setUp((scope) => payable(scope, sellerId));
  await aSoldCourse(company, { sellerId, buyerId: buyer.personId, net: 100_000n });
  const atOnce = (pay: () => Promise<unknown>) => Promise.all(Array.from({ length: 8 }, pay));

  await atOnce(() => admin.does(runPayouts, { requestId: randomUUID() }));
  const made = await company.setUp(({ sql }) => sql`select amount from payout`);
  expect(made).toEqual([{ amount: 70_000n }]);
  await answer(company, "refused", 0);

  await atOnce(() => company.setUp((scope) => payByBalance(scope, sellerId)));
  expect(await faults(company)).not.toEqual([]);
});

/** Reads what is owed and pays it, as nobody should. */
async function payByBalance(scope: Scope, owner: string): Promise<void> {
  const [owed] = await scope.sql<{ minor: bigint }>`
    select -sum(amount)::bigint as minor from ledger_entry where account = 'payable' and owner_id = ${owner}::uuid`;
  const minor = owed?.minor ?? 0n;
  const entries = [
    { account: "payable", owner, minor },
    { account: "clearing", minor: -minor },
  ] as const;
  const told = { kind: "payout", at: scope.now, currency: "USD" } as const;
  await post(scope, { ...told, operation: randomUUID(), entries });
}

test("a run that is sent twice is one run", async () => {
  const company = await aTenant();
  const [admin, buyer] = [await company.admin(), await company.learner()];
  const { personId: sellerId } = await company.instructor();
  await company.setUp((scope) => payable(scope, sellerId));
  const requestId = randomUUID();
  await admin.does(runPayouts, { requestId });
  await aSoldCourse(company, { sellerId, buyerId: buyer.personId, net: 100_000n });
  await admin.does(runPayouts, { requestId });
  expect(await company.setUp(({ sql }) => sql`select id from payout`)).toEqual([]);
});
