import fc from "fast-check";
import { expect, test } from "vitest";
import { type Parts, refundParts, splitOf } from "#app/domain/billing/split.ts";
import { runs } from "#test/support/deep.ts";

const amount = fc.bigInt({ min: 0n, max: 10n ** 7n });
const soldLine = fc
  .record({ net: amount, tax: amount, percent: fc.constantFrom(0, 70, 75, 100) })
  .map(({ net, tax, percent }): Parts => ({ ...splitOf(net, percent), tax }))
  .filter((line) => paid(line) > 0n);

const paid = (line: Parts) => line.instructor + line.platform + line.tax;

const add = (a: Parts, b: Parts): Parts => ({
  instructor: a.instructor + b.instructor,
  platform: a.platform + b.platform,
  tax: a.tax + b.tax,
});

/** Cuts the whole into amounts that add up to it. */
const cutInto = (whole: bigint, cuts: readonly bigint[]): bigint[] => {
  const points = [...cuts.map((cut) => cut % whole), whole].sort((a, b) => (a < b ? -1 : 1));
  return points.map((point, at) => point - (points[at - 1] ?? 0n)).filter((part) => part > 0n);
};

type Refund = typeof refundParts;

/** Every refund of a line in these pieces is whole and fair, and together they are the line. */
function expectExact(refund: Refund, line: Parts, pieces: readonly bigint[]) {
  let back: Parts = { instructor: 0n, platform: 0n, tax: 0n };
  for (const piece of pieces) {
    const parts = refund(line, paid(back), piece);
    expect(paid(parts)).toBe(piece);
    for (const part of Object.values(parts)) expect(part >= 0n).toBe(true);
    back = add(back, parts);
  }
  expect(back).toEqual(line);
}

const anyRefunds = fc.tuple(
  soldLine,
  fc.array(fc.bigInt({ min: 0n, max: 10n ** 8n }), { maxLength: 9 }),
);

test("the instructor's share is rounded down and the rest is the platform's", () => {
  expect(splitOf(1999n, 70)).toEqual({ instructor: 1399n, platform: 600n });
  expect(splitOf(1999n, 75)).toEqual({ instructor: 1499n, platform: 500n });
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 100 }), (net, percent) => {
      const { instructor, platform } = splitOf(net, percent);
      expect(instructor + platform).toBe(net);
      expect(instructor * 100n <= net * BigInt(percent)).toBe(true);
      expect((instructor + 1n) * 100n > net * BigInt(percent)).toBe(true);
    }),
    { numRuns: runs(300) },
  );
});

test("partial refunds of any sizes in any order end exactly at the full reversal", () => {
  fc.assert(
    fc.property(anyRefunds, ([line, cuts]) =>
      expectExact(refundParts, line, cutInto(paid(line), cuts)),
    ),
    { numRuns: runs(500) },
  );
});

test("splitting each refund by itself does not", () => {
  const naive: Refund = (line, _already, amount) => {
    const tax = (amount * line.tax) / paid(line);
    const net = line.instructor + line.platform;
    const instructor = net === 0n ? 0n : ((amount - tax) * line.instructor) / net;
    return { instructor, platform: amount - tax - instructor, tax };
  };
  const property = fc.property(anyRefunds, ([line, cuts]) =>
    expectExact(naive, line, cutInto(paid(line), cuts)),
  );
  expect(fc.check(property, { numRuns: 500 }).failed).toBe(true);
});

test("a refund of nothing and one of more than is left are refused", () => {
  const line = { instructor: 70n, platform: 30n, tax: 20n };
  expect(refundParts(line, 60n, 60n)).toEqual({ instructor: 35n, platform: 15n, tax: 10n });
  expect(() => refundParts(line, 0n, 0n)).toThrow("needs an amount");
  expect(() => refundParts(line, 61n, 60n)).toThrow("more than is left");
});
