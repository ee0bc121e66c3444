import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { declareTaxForm } from "#app/domain/marketplace/payouts/declare-tax-form.ts";
import { earnedByMonth, earningsBalances } from "#app/domain/marketplace/payouts/earned.ts";
import type { AccountFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { openPayoutAccount } from "#app/domain/marketplace/payouts/open-payout-account.ts";
import { payoutAccount } from "#app/domain/marketplace/payouts/payout-account.ts";
import { owedNow, payoutsMade } from "#app/domain/marketplace/payouts/queries.ts";
import { runPayouts } from "#app/domain/marketplace/payouts/run-payouts.ts";
import { setTaxForm } from "#app/domain/marketplace/payouts/set-tax-form.ts";
import { settleAccount } from "#app/domain/marketplace/payouts/settle-account.ts";
import { statement } from "#app/domain/marketplace/payouts/statement.ts";
import { unseal } from "#app/kernel/sealed.ts";
import { aSoldCourse } from "#test/support/earnings.ts";
import { aTenant } from "#test/support/world.ts";

const FIRST = { after: null, before: null, size: 25 };

/** An instructor of Germany who has sold one course, before the processor has said anything of their account. */
async function aSeller() {
  const company = await aTenant();
  const [admin, buyer] = [await company.admin(), await company.learner()];
  const seller = await company.instructor();
  const { personId: sellerId } = seller;
  await aSoldCourse(company, { sellerId, buyerId: buyer.personId, net: 100_000n });
  await seller.does(openPayoutAccount, { country: "DE" });
  const facts: AccountFacts = {
    ...{ accountId: `acct_${sellerId}`, tenant: company.tenant.id, personId: sellerId },
    ...{ country: "DE", canReceive: true, canPayOut: true, submitted: true, requirements: [] },
    ...{ disabledReason: null, askedAt: new Date() },
  };
  return { company, admin, seller, facts };
}

test("nobody is paid before their account is ready and the form of their country is declared", async () => {
  const { company, admin, seller, facts } = await aSeller();
  const why = async () => (await admin.sees(owedNow)).map((row) => row.why);
  const run = () => admin.does(runPayouts, { requestId: randomUUID() });
  const payouts = async () => (await admin.sees(payoutsMade, FIRST)).rows.length;

  await admin.does(setTaxForm, { country: "DE", form: "dac7" });
  expect(await why()).toEqual(["account"]);
  await company.setUp((scope) => settleAccount(scope, facts));
  expect(await why()).toEqual(["tax-form"]);
  await run();
  expect(await payouts()).toBe(0);

  const form = { legalName: "Amara Okafor", taxNumber: "12 345 67890", declared: "on" as const };
  await seller.does(declareTaxForm, form);
  expect(await why()).toEqual([null]);
  await run();
  expect(await payouts()).toBe(1);
  expect(await seller.sees(earningsBalances)).toMatchObject([{ payable: 0n, inPayout: 70_000n }]);
  expect((await seller.sees(statement, { ...FIRST, state: "in-payout" })).rows).toHaveLength(1);
  expect((await seller.sees(earnedByMonth)).reduce((sum, { earned }) => sum + earned, 0n)).toBe(
    70_000n,
  );
});

test("the number of a tax form is read by this installation alone, and only its end is shown", async () => {
  const { company, admin, seller } = await aSeller();
  await admin.does(setTaxForm, { country: "DE", form: "tax-number" });
  const taxNumber = "DE-998877665";
  await seller.does(declareTaxForm, { legalName: "Amara Okafor", taxNumber, declared: "on" });
  const [kept] = await company.setUp(
    ({ sql }) => sql<{ number: Uint8Array }>`select number from tax_form`,
  );
  expect(Buffer.from(kept?.number ?? []).toString("latin1")).not.toContain("998877");
  const as = `tax number ${company.tenant.id} ${seller.personId}`;
  expect(unseal(kept?.number ?? new Uint8Array(), as)).toBe(taxNumber);
  expect(await seller.sees(payoutAccount)).toMatchObject({ numberEnd: "665" });
});

test("older news of an account changes nothing, and nobody takes another's account", async () => {
  const { company, seller, facts } = await aSeller();
  const hears = (more: Partial<AccountFacts>) =>
    company.setUp((scope) => settleAccount(scope, { ...facts, ...more }));
  await hears({});
  await hears({ canPayOut: false, askedAt: new Date(facts.askedAt.getTime() - 1) });
  expect(await seller.sees(payoutAccount)).toMatchObject({ isReady: true });
  await expect(hears({ accountId: "acct_other" })).rejects.toMatchObject({ code: "missing" });
  await expect(hears({ personId: randomUUID() })).rejects.toMatchObject({ code: "missing" });
});
