import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCOUNTS } from "#app/domain/billing/account.ts";
import { balances } from "#app/domain/billing/balances.ts";
import { type Posting, post } from "#app/domain/billing/post.ts";
import { runs } from "#test/support/deep.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const at = new Date("2026-03-01T12:00:00Z");
const owner = randomUUID();

const sale = (operation: string, minor: bigint): Posting => ({
  operation,
  kind: "sale",
  at,
  currency: "EUR",
  entries: [
    { account: "clearing", minor },
    { account: "tax", minor: 0n },
    { account: "payable", owner, minor: -(minor / 2n) },
    { account: "revenue", minor: -(minor - minor / 2n) },
  ],
});

test("an operation that is told many times at once stands in the books once", async () => {
  const globex = await aTenant("Globex");
  const told = await Promise.all(
    Array.from({ length: 12 }, () => globex.setUp((scope) => post(scope, sale("capture 1", 101n)))),
  );
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(await globex.setUp(balances)).toEqual([
    { account: "clearing", currency: "EUR", minor: 101n },
    { account: "payable", currency: "EUR", minor: -50n },
    { account: "revenue", currency: "EUR", minor: -51n },
  ]);
});

test("an operation that comes back with other amounts is a bug, and changes nothing", async () => {
  await acme.setUp((scope) => post(scope, sale("capture 2", 100n)));
  await expect(acme.setUp((scope) => post(scope, sale("capture 2", 101n)))).rejects.toThrow(
    "with other entries",
  );
});

const entries = fc.array(
  fc.record({
    account: fc.constantFrom(...ACCOUNTS),
    minor: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  }),
  { minLength: 1, maxLength: 8 },
);

const owned = (list: readonly { account: (typeof ACCOUNTS)[number]; minor: bigint }[]) =>
  list.map((entry) =>
    entry.account === "payable" || entry.account === "payouts" ? { ...entry, owner } : entry,
  );

test("whatever adds up is written and keeps the books at nothing; whatever does not is refused whole", async () => {
  const globex = await aTenant("Globex");
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), async (list, closes) => {
      const over = list.reduce((sum, { minor }) => sum + minor, 0n);
      const closed = closes ? [...list, { account: "clearing" as const, minor: -over }] : list;
      const posting = { ...sale(randomUUID(), 1n), entries: owned(closed) };
      const writing = globex.setUp((scope) => post(scope, posting));
      if (closes || over === 0n) await writing;
      else await expect(writing).rejects.toThrow(/out of balance/);
      const total = (await globex.setUp(balances)).reduce((sum, { minor }) => sum + minor, 0n);
      expect(total).toBe(0n);
    }),
    { numRuns: runs(40) },
  );
});

test("no line can be changed or taken out, nor added so that the books lean", async () => {
  await acme.setUp((scope) => post(scope, sale("capture 3", 100n)));
  for (const statement of [
    "update ledger_entry set amount = amount + 1",
    "delete from ledger_entry",
    "update ledger_transaction set kind = 'fee'",
    "delete from ledger_transaction",
  ])
    await expect(acme.setUp(({ db }) => db.$executeRawUnsafe(statement))).rejects.toThrow(
      /permission denied/,
    );
  await expect(
    acme.setUp(
      ({ sql }) => sql`
      insert into ledger_entry (transaction_id, line, account, currency, amount)
      select id, 9, 'clearing', 'EUR', 1 from ledger_transaction limit 1`,
    ),
  ).rejects.toThrow(/out of balance/);
});
