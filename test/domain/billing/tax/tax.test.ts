import fc from "fast-check";
import { expect, test } from "vitest";
import { isReverseCharge, provenCountry } from "#app/domain/billing/tax/tax.ts";
import { isMemberState } from "#app/domain/billing/tax/vat-number.ts";
import { COUNTRIES } from "#app/domain/billing/tax/words.ts";
import { runs } from "#test/support/deep.ts";

const GERMAN = { country: "DE", region: "", vatNumber: "DE136695976" };

test("every country has a name, once", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(COUNTRIES).toHaveLength(249);
  expect(new Set(COUNTRIES).size).toBe(249);
  for (const code of COUNTRIES) expect(names.of(code), code).toBeTruthy();
});

test("only a business across a border of the Union owes the tax itself", () => {
  expect(isReverseCharge("AT", GERMAN)).toBe(true);
  expect(isReverseCharge("US", GERMAN)).toBe(true);
  expect(isReverseCharge("DE", GERMAN)).toBe(false);
  expect(isReverseCharge("AT", { ...GERMAN, vatNumber: null })).toBe(false);
  expect(isReverseCharge("AT", { ...GERMAN, vatNumber: "DE136695977" })).toBe(false);
  expect(isReverseCharge("AT", { ...GERMAN, country: "FR" })).toBe(false);
  const anywhere = fc.constantFrom(...COUNTRIES);
  fc.assert(
    fc.property(anywhere, anywhere, (seller, country) => {
      const owes = isReverseCharge(seller, { ...GERMAN, country });
      expect(owes && (seller === country || !isMemberState(country))).toBe(false);
    }),
    { numRuns: runs(200) },
  );
});

test("a country is proven by two pieces of evidence that agree", () => {
  const of = (
    billingCountry: string | null,
    cardCountry: string | null,
    addressCountry: string | null,
  ) => provenCountry({ billingCountry, cardCountry, addressCountry });
  expect(of("DE", "DE", null)).toBe("DE");
  expect(of("DE", "FR", "FR")).toBe("FR");
  expect(of("DE", null, "DE")).toBe("DE");
  expect(of("DE", "FR", "IT")).toBeNull();
  expect(of("DE", null, null)).toBeNull();
  expect(of(null, null, null)).toBeNull();
});
