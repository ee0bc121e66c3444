import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, CURRENCIES, DECIMALS, isCurrency, percentOf } from "#app/kernel/money.ts";
import { runs } from "#test/support/deep.ts";

const minor = fc.bigInt({ min: 0n, max: 10n ** 15n });

test("the currencies have the decimals that the world's number format gives them", () => {
  for (const currency of CURRENCIES) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    expect(format.resolvedOptions().maximumFractionDigits, currency).toBe(DECIMALS[currency]);
  }
  expect(isCurrency("toString")).toBe(false);
});

test("parts add up to the whole, and none is a unit away from its proportion", () => {
  fc.assert(
    fc.property(minor, fc.array(minor, { minLength: 1, maxLength: 12 }), (whole, weights) => {
      const sum = weights.reduce((total, weight) => total + weight, 0n);
      fc.pre(sum > 0n);
      const parts = apportion(whole, weights);
      expect(parts.reduce((total, part) => total + part, 0n)).toBe(whole);
      for (const [at, part] of parts.entries()) {
        const distance = part * sum - whole * (weights[at] ?? 0n);
        expect(distance > -sum && distance < sum).toBe(true);
      }
    }),
    { numRuns: runs(300) },
  );
});

test("a percentage is never rounded up", () => {
  fc.assert(
    fc.property(minor, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
      const part = percentOf(amount, percent);
      expect(part * 100n <= amount * BigInt(percent)).toBe(true);
      expect((part + 1n) * 100n > amount * BigInt(percent)).toBe(true);
    }),
    { numRuns: runs(300) },
  );
  expect(percentOf(-199n, 70)).toBe(-140n);
});

test("rounding each part by itself would lose units", () => {
  const naive = [1n, 1n, 1n].map((weight) => (100n * weight) / 3n);
  expect(naive.reduce((total, part) => total + part, 0n)).toBe(99n);
  expect(apportion(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
});
