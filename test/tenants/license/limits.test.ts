import fc from "fast-check";
import { expect, test } from "vitest";
import { Agreed, limitsOf, stopsAt } from "#tenants/license/limits.ts";
import { runs } from "#test/support/deep.ts";

const COUNTS = [
  "seats",
  "activeLearners",
  "storageBytes",
  "apiRequests",
  "certificates",
  "customDomains",
] as const;
const agreed = fc.record(
  {
    ...Object.fromEntries(COUNTS.map((name) => [name, fc.nat({ max: 2 ** 31 - 1 })])),
    sso: fc.boolean(),
    scim: fc.boolean(),
    beyond: fc.constantFrom("stop", "tenth", "billed"),
  },
  { requiredKeys: [] },
);

test("a license says the numbers of its tier", () => {
  expect(limitsOf("starter")).toMatchObject({
    seats: 25,
    storageBytes: 5_368_709_120,
    customDomains: 0,
  });
  expect(limitsOf("professional")).toMatchObject({
    activeLearners: 250,
    apiRequests: 250_000,
    sso: true,
  });
  expect(limitsOf("enterprise")).toMatchObject({
    certificates: 20_000,
    customDomains: 5,
    scim: true,
  });
});

test("each tier allows at least as much as the one below it", () => {
  for (const name of COUNTS) {
    expect(limitsOf("professional")[name]).toBeGreaterThanOrEqual(limitsOf("starter")[name]);
    expect(limitsOf("enterprise")[name]).toBeGreaterThanOrEqual(limitsOf("professional")[name]);
  }
});

test("a custom license is exactly what was agreed, and Enterprise where nothing was", () => {
  fc.assert(
    fc.property(agreed, (numbers) => {
      const read = Agreed.parse(numbers);
      expect(limitsOf("custom", read)).toEqual({ ...limitsOf("enterprise"), ...numbers });
    }),
    { numRuns: runs(200) },
  );
});

test("what is agreed changes no other tier", () => {
  fc.assert(
    fc.property(
      agreed,
      fc.constantFrom("starter", "professional", "enterprise"),
      (numbers, tier) => {
        expect(limitsOf(tier, Agreed.parse(numbers))).toEqual(limitsOf(tier));
      },
    ),
    { numRuns: runs(100) },
  );
});

test("a value that was left open hides no number of the tier", () => {
  expect(limitsOf("custom", { seats: undefined } as unknown as Agreed).seats).toBe(2_500);
});

test("a limit is never passed by more than a tenth, unless what is beyond is billed", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 50 }), (limit) => {
      expect(stopsAt(limit, "stop")).toBe(limit);
      const soft = stopsAt(limit, "tenth") ?? 0;
      expect(
        Number.isInteger(soft) && soft >= limit && BigInt(soft) * 10n <= BigInt(limit) * 11n,
      ).toBe(true);
      expect(stopsAt(limit, "billed")).toBeNull();
    }),
    { numRuns: runs(300) },
  );
});

test.each([{ seats: -1 }, { seats: 1.5 }, { storageBytes: "many" }, { beyond: "never" }])(
  "%j cannot be agreed",
  (numbers) => {
    expect(Agreed.safeParse(numbers).success).toBe(false);
  },
);
