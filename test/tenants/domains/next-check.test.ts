import fc from "fast-check";
import { expect, test } from "vitest";
import { waitBeforeCheck } from "#tenants/domains/next-check.ts";
import { runs } from "#test/support/deep.ts";

const MINUTE = 60_000;
const anyFailures = fc.nat({ max: 100_000 });
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a domain in order is looked at daily, one out of order every minute at first and six-hourly at last", () => {
  expect(waitBeforeCheck(true, 0, 0.5)).toBe(24 * 60 * MINUTE);
  expect([1, 2, 3, 4, 20].map((failures) => waitBeforeCheck(false, failures, 0.5))).toEqual(
    [1, 2, 4, 8, 360].map((minutes) => minutes * MINUTE),
  );
});

test("the wait is always between 54 seconds and 27 hours, to the millisecond", () => {
  const property = fc.property(fc.boolean(), anyFailures, random, (inOrder, failures, chance) => {
    const wait = waitBeforeCheck(inOrder, failures, chance);
    expect(Number.isInteger(wait)).toBe(true);
    expect(wait).toBeGreaterThanOrEqual(0.9 * MINUTE);
    expect(wait).toBeLessThanOrEqual(27 * 60 * MINUTE);
  });
  fc.assert(property, { numRuns: runs(300) });
});

test("another failure never makes the next look come sooner", () => {
  const property = fc.property(anyFailures, random, (failures, chance) => {
    expect(waitBeforeCheck(false, failures + 1, chance)).toBeGreaterThanOrEqual(
      waitBeforeCheck(false, failures, chance),
    );
  });
  fc.assert(property, { numRuns: runs(300) });
});
