import fc from "fast-check";
import { expect, test } from "vitest";
import { grown, united, watchedMs } from "#app/domain/learning/watching/ranges.ts";
import { runs } from "#test/support/deep.ts";

const LENGTH = 10_000;
const time = fc.integer({ min: -500, max: LENGTH + 500 });
const ranges = fc.array(fc.tuple(time, time), { maxLength: 12 });

test("what was watched is the same in whatever order and however often it is told, and never more than the film", () => {
  fc.assert(
    fc.property(ranges, fc.infiniteStream(fc.nat()), (told, order) => {
      const once = united(told, LENGTH);
      const places = new Map(told.map((range) => [range, order.next().value]));
      const mixed = [...told, ...told].sort(
        (one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0),
      );
      expect(united(mixed, LENGTH)).toEqual(once);
      expect(united([...once, ...told], LENGTH)).toEqual(once);
      expect(watchedMs(once)).toBeLessThanOrEqual(LENGTH);
      for (const [at, [from, to]] of once.entries()) {
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThan(once[at - 1]?.[1] ?? -1);
      }
    }),
    { numRuns: runs(200) },
  );
});

test("no more is new than may be, nothing that was known is lost, and with time enough all that was told counts", () => {
  fc.assert(
    fc.property(ranges, ranges, fc.integer({ min: 0, max: LENGTH }), (before, told, mostMs) => {
      const known = united(before, LENGTH);
      const after = grown({ known, told, lengthMs: LENGTH, mostMs });
      const all = united([...known, ...told], LENGTH);

      expect(watchedMs(after) - watchedMs(known)).toBe(
        Math.min(mostMs, watchedMs(all) - watchedMs(known)),
      );
      expect(united([...after, ...known], LENGTH)).toEqual(after);
      expect(united([...all, ...after], LENGTH)).toEqual(all);
    }),
    { numRuns: runs(200) },
  );
});
