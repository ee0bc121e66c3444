import fc from "fast-check";
import { expect, test } from "vitest";
import {
  leastPayout,
  nextPayoutDay,
  sendable,
  weekOf,
} from "#app/domain/marketplace/payouts/payout.ts";
import { CURRENCIES, money } from "#app/kernel/money.ts";
import { runs } from "#test/support/deep.ts";

test("the least that is paid out is fifty, and five thousand yen", () => {
  const least = CURRENCIES.map((currency) => [currency, leastPayout(currency).minor]);
  expect(Object.fromEntries(least)).toEqual({
    ...{ USD: 5_000n, EUR: 5_000n, GBP: 5_000n, ZAR: 5_000n, JPY: 5_000n, BHD: 50_000n },
  });
});

test("what is sent is a whole number of steps, and what stays is less than one", () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.constantFrom(...CURRENCIES), (minor, currency) => {
      const sent = sendable(money(minor, currency)).minor;
      const step = currency === "BHD" ? 10n : 1n;
      expect(sent % step).toBe(0n);
      expect(minor - sent < step && sent <= minor).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test("a week begins on the Monday of the academy's own calendar", () => {
  const sundayNight = new Date("2026-11-22T23:30:00Z");
  expect(weekOf(sundayNight, "UTC")).toBe("2026-11-16");
  expect(weekOf(sundayNight, "Europe/Berlin")).toBe("2026-11-23");
  expect(weekOf(sundayNight, "America/Los_Angeles")).toBe("2026-11-16");
  expect(nextPayoutDay(sundayNight, "UTC")).toBe("2026-11-23");
  expect(nextPayoutDay(sundayNight, "Pacific/Auckland")).toBe("2026-11-30");
});

test("every moment lies in its week and before the next payout day", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
      (at) => {
        const start = Date.parse(weekOf(at, "UTC"));
        const next = Date.parse(nextPayoutDay(at, "UTC"));
        expect(new Date(start).getUTCDay()).toBe(1);
        expect(next - start).toBe(7 * 86_400_000);
        expect(start <= at.getTime() && at.getTime() < next).toBe(true);
      },
    ),
    { numRuns: runs(100) },
  );
});
