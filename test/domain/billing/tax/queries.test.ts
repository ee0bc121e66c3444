import { expect, test } from "vitest";
import { addTaxRate } from "#app/domain/billing/tax/add-tax-rate.ts";
import { endTaxRate } from "#app/domain/billing/tax/end-tax-rate.ts";
import { taxFor, taxProfile, taxRates } from "#app/domain/billing/tax/queries.ts";
import { saveTaxProfile } from "#app/domain/billing/tax/save-tax-profile.ts";
import { AddTaxRate, SaveTaxProfile } from "#app/domain/billing/tax/schema.ts";
import type { Buyer } from "#app/domain/billing/tax/tax.ts";
import { aTenant } from "#test/support/world.ts";

const seller = (but = {}) =>
  SaveTaxProfile.parse({
    legalName: "Acme GmbH",
    address: "Ring 1\n1010 Wien",
    country: "AT",
    ...but,
  });

const rate = (but = {}) =>
  AddTaxRate.parse({
    name: "VAT",
    country: "AT",
    product: "course",
    percent: "20",
    mode: "inclusive",
    validFrom: "2020-01-01",
    ...but,
  });

const buyerIn = (country: string | null, but: Partial<Buyer> = {}): Buyer => ({
  country,
  region: "",
  vatNumber: null,
  ...but,
});

const day = (shift: number) => new Date(Date.now() + shift * 86_400_000).toISOString().slice(0, 10);

test("the tax is that of the buyer's place and of what is bought", async () => {
  const admin = await (await aTenant()).admin();
  await admin.does(saveTaxProfile, seller());
  await admin.does(addTaxRate, rate());
  await admin.does(addTaxRate, rate({ product: "plan", percent: "10,5" }));
  await admin.does(
    addTaxRate,
    rate({ country: "US", percent: "4", name: "Sales tax", mode: "exclusive" }),
  );
  await admin.does(
    addTaxRate,
    rate({ country: "US", region: "ny", percent: "8.25", mode: "exclusive" }),
  );
  const of = async (buyer: Buyer, product: "course" | "plan" = "course") =>
    (await admin.sees(taxFor, buyer, product)).rate?.basisPoints;
  expect(await of(buyerIn("AT"))).toBe(2000);
  expect(await of(buyerIn("AT"), "plan")).toBe(1050);
  expect(await of(buyerIn(null))).toBe(2000);
  expect(await of(buyerIn("US"))).toBe(400);
  expect(await of(buyerIn("US", { region: "NY" }))).toBe(825);
  expect(await of(buyerIn("US", { region: "OR" }))).toBe(400);
  expect(await of(buyerIn("FR"))).toBeUndefined();
  expect(await admin.sees(taxFor, buyerIn("US"), "course")).toMatchObject({ mode: "exclusive" });
});

test("a rate holds on its days, and the one that began later instead of the one before", async () => {
  const admin = await (await aTenant()).admin();
  await admin.does(addTaxRate, rate({ percent: "19" }));
  await admin.does(addTaxRate, rate({ percent: "20", validFrom: day(-3) }));
  await admin.does(addTaxRate, rate({ percent: "21", validFrom: day(3) }));
  const of = async () => (await admin.sees(taxFor, buyerIn("AT"), "course")).rate?.basisPoints;
  expect(await of()).toBe(2000);
  const rates = await admin.sees(taxRates);
  expect(rates.map(({ basisPoints, state }) => [basisPoints, state])).toEqual([
    [2100, "coming"],
    [2000, "valid"],
    [1900, "over"],
  ]);
  expect(rates[1]?.validUntil).toBe(day(2));
  await admin.does(addTaxRate, rate({ country: "DE", validUntil: day(-1) }));
  expect((await admin.sees(taxFor, buyerIn("DE"), "course")).rate).toBeNull();
});

test("the same rate twice is one, and another on the same day is refused", async () => {
  const admin = await (await aTenant()).admin();
  await Promise.all([admin.does(addTaxRate, rate()), admin.does(addTaxRate, rate())]);
  expect(await admin.sees(taxRates)).toHaveLength(1);
  await expect(admin.does(addTaxRate, rate({ percent: "21" }))).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a rate that is ended holds today and no longer", async () => {
  const admin = await (await aTenant()).admin();
  await admin.does(addTaxRate, rate());
  const [kept] = await admin.sees(taxRates);
  await admin.does(endTaxRate, { rateId: kept?.id ?? "" });
  expect((await admin.sees(taxRates))[0]).toMatchObject({ state: "valid", validUntil: day(0) });
});

test("a rate that has not begun can be taken back", async () => {
  const admin = await (await aTenant()).admin();
  await admin.does(addTaxRate, rate({ validFrom: day(5) }));
  const [coming] = await admin.sees(taxRates);
  await admin.does(endTaxRate, { rateId: coming?.id ?? "" });
  expect(await admin.sees(taxRates)).toEqual([]);
});

test("a business of another member state owes the tax, one of the same does not", async () => {
  const admin = await (await aTenant()).admin();
  await admin.does(saveTaxProfile, seller());
  await admin.does(addTaxRate, rate({ country: "DE", percent: "19" }));
  const german = buyerIn("DE", { vatNumber: "DE 136 695 976" });
  expect(await admin.sees(taxFor, german, "course")).toMatchObject({
    reverseCharge: true,
    rate: { name: "VAT", basisPoints: 1900 },
  });
  await admin.does(saveTaxProfile, seller({ country: "DE" }));
  expect(await admin.sees(taxFor, german, "course")).toMatchObject({ reverseCharge: false });
});

test("a VAT number that cannot be one is refused, and a right one is kept as documents write it", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const profile = seller({ vatNumber: "atu 13585627" });
  await admin.does(saveTaxProfile, profile);
  expect(await admin.sees(taxProfile)).toMatchObject({ vatNumber: "ATU13585627", country: "AT" });
  await expect(
    admin.does(saveTaxProfile, seller({ vatNumber: "ATU13585628" })),
  ).rejects.toMatchObject({ fields: { vatNumber: expect.any(String) } });
  const learner = await acme.learner();
  await expect(learner.does(saveTaxProfile, profile)).rejects.toMatchObject({ code: "forbidden" });
});
