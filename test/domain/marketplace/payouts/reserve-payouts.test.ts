import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { post } from "#app/domain/billing/post.ts";
import { adjustEarning } from "#app/domain/marketplace/payouts/adjust-earning.ts";
import { bookEarnings } from "#app/domain/marketplace/payouts/book-earnings.ts";
import { failPayout } from "#app/domain/marketplace/payouts/fail-payout.ts";
import type { Payout } from "#app/domain/marketplace/payouts/hold-payout.ts";
import { runPayouts } from "#app/domain/marketplace/payouts/run-payouts.ts";
import { settlePayout } from "#app/domain/marketplace/payouts/settle-payout.ts";
import { type Currency, money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { runs } from "#test/support/deep.ts";
import { payable, sold } from "#test/support/earnings.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Sale = { orderId: string; seller: number; share: bigint; left: bigint; pending: boolean };

const step = fc.oneof(
  fc.record({
    kind: fc.constant("sale" as const),
    seller: fc.nat(1),
    net: fc.bigInt(1n, 400_000n),
    percent: fc.constantFrom(70, 75),
    pending: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("refund" as const, "dispute" as const),
    of: fc.nat(20),
    percent: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ kind: fc.constant("run" as const), parallel: fc.integer({ min: 1, max: 3 }) }),
  fc.record({
    kind: fc.constant("answer" as const),
    with: fc.constantFrom("sent" as const, "refused" as const, "sent-twice" as const),
    back: fc.integer({ min: 0, max: 100 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const steps = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 7,
});

test("whatever is sold, refunded, disputed, paid and refused at once: the books owe exactly the earnings that no payout has", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom("USD", "JPY", "BHD"), async (batches, currency) => {
      const life = await aLife(currency);
      for (const batch of batches) {
        await Promise.all(batch.map(life.take));
        await life.holds();
      }
      await life.ends();
    }),
    { numRuns: runs(8) },
  );
}, 120_000);

/** Two sellers and what happens to them, with a reckoning of its own of what they must have had in the end. */
async function aLife(currency: Currency) {
  const company = await aTenant();
  const [admin, buyer] = [await company.admin(), await company.learner()];
  const sellers = [await company.instructor(), await company.instructor()];
  for (const { personId } of sellers) await company.setUp((scope) => payable(scope, personId));
  const sales: Sale[] = [];

  const sell = async (seller: number, net: bigint, percent: number, pending: boolean) => {
    const sellerId = sellers[seller]?.personId ?? "";
    const made = await company.setUp(async (scope) => {
      const about = { sellerId, buyerId: buyer.personId, net, percent, currency };
      const sale = await sold(scope, { ...about, daysAgo: pending ? 1 : 20 });
      await bookEarnings(scope, sale.orderId);
      return sale;
    });
    await company.setUp((scope) => bookEarnings(scope, made.orderId));
    sales.push({ ...made, seller, left: made.share, pending });
  };

  const takeBack = async (kind: "refund" | "dispute", of: number, percent: number) => {
    const sale = sales[of % Math.max(1, sales.length)];
    const minor = sale ? (sale.left * BigInt(percent)) / 100n : 0n;
    if (!sale || minor === 0n) return;
    sale.left -= minor;
    const operation = `${kind} ${randomUUID()}`;
    const owner = sellers[sale.seller]?.personId ?? "";
    const twice = () =>
      company.setUp((scope) => taken(scope, { ...sale, kind, operation, minor, owner, currency }));
    await twice();
    await twice();
  };

  const run = () => admin.does(runPayouts, { requestId: randomUUID() });
  const take = async (asked: Step): Promise<void> => {
    if (asked.kind === "sale") await sell(asked.seller, asked.net, asked.percent, asked.pending);
    else if (asked.kind === "run") await Promise.all(Array.from({ length: asked.parallel }, run));
    else if (asked.kind === "answer") await answer(company, asked.with, asked.back);
    else await takeBack(asked.kind, asked.of, asked.percent);
  };

  /** A big sale recovers whatever was overpaid; then everybody has had exactly what was theirs. */
  const ends = async () => {
    await answer(company, "sent", 0);
    for (const seller of [0, 1]) await sell(seller, 10_000_000n, 70, false);
    await run();
    await answer(company, "sent", 0);
    await ensureBooks(company);
    for (const [seller, { personId }] of sellers.entries()) {
      const due = sales.filter((sale) => sale.seller === seller && !sale.pending);
      const [had] = await company.setUp(
        ({ sql }) => sql<{ minor: bigint }>`
          select coalesce(sum(amount - returned), 0)::bigint as minor from payout
          where seller_id = ${personId}::uuid and state = 'paid'`,
      );
      const rest = due.reduce((sum, { left }) => sum + left, 0n) - (had?.minor ?? 0n);
      expect(rest >= 0n && rest < (currency === "BHD" ? 10n : 1n)).toBe(true);
    }
  };
  return { take, ends, holds: () => ensureBooks(company) };
}

type Taken = Readonly<{
  orderId: string;
  kind: "refund" | "dispute";
  operation: string;
  minor: bigint;
  owner: string;
  currency: Currency;
}>;

async function taken(scope: Scope, { orderId, kind, operation, minor, owner, currency }: Taken) {
  const entries = [
    { account: "payable", owner, minor },
    { account: "clearing", minor: -minor },
  ] as const;
  await post(scope, { operation, kind, at: scope.now, currency, entries });
  await adjustEarning(scope, { operation, kind, orderId, line: 1, minor: -minor, at: scope.now });
}

/** What the processor says of every payout that is under way; of those that arrived, so much comes back. */
async function answer(company: Company, how: "sent" | "refused" | "sent-twice", back: number) {
  const open = await company.setUp(
    ({ sql }) => sql<Payout>`
      select id, account_id as "accountId", currency, amount from payout where state = 'reserved'`,
  );
  for (const { id, accountId, currency, amount } of open) {
    if (how === "refused") {
      await company.setUp((scope) => failPayout(scope, { payoutId: id, reason: "No." }));
      continue;
    }
    const said = (returned: bigint) => (scope: Scope) =>
      settlePayout(scope, {
        ...{ transferId: `tr_${id}`, tenant: company.tenant.id, payoutId: id, accountId },
        ...{ amount: money(amount, currency), at: scope.now, returnedAt: null },
        returned: money(returned, currency),
      });
    await company.setUp(said(0n)).catch(ignoringEnded);
    if (how === "sent") continue;
    await company.setUp(said((amount * BigInt(back)) / 100n)).catch(ignoringEnded);
    await company.setUp(said(0n)).catch(ignoringEnded);
  }
}

/** Somebody else has answered meanwhile that it was refused. */
const ignoringEnded = (error: Error) => expect(error.message).toContain("is not what payout");

async function ensureBooks({ setUp }: Company): Promise<void> {
  const wrong = await setUp(
    ({ sql }) => sql`
      with owed as (
        select owner_id as id, currency, sum(amount) filter (where account = 'payable') as payable,
               sum(amount) filter (where account = 'payouts') as payouts
        from ledger_entry where owner_id is not null group by 1, 2
      ), earned as (
        select e.seller_id as id, e.currency, sum(e.amount) filter (where e.payout_id is null) as payable,
               sum(e.amount) filter (where p.state = 'reserved') as payouts
        from earning e left join payout p on p.id = e.payout_id group by 1, 2
      )
      select o.* from owed o full join earned e using (id, currency)
      where coalesce(-o.payable, 0) <> coalesce(e.payable, 0) or coalesce(-o.payouts, 0) <> coalesce(e.payouts, 0)`,
  );
  expect(wrong).toEqual([]);
  const uneven = await setUp(
    ({ sql }) => sql`
      select p.id from payout p join earning e on e.payout_id = p.id
      group by p.id, p.amount having sum(e.amount) <> p.amount`,
  );
  expect(uneven).toEqual([]);
}
