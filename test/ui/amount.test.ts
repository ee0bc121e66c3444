import fc from "fast-check";
import { expect, test } from "vitest";
import { counted, formatBytes, formatCount } from "#app/ui/amount.tsx";
import { runs } from "#test/support/deep.ts";

test("a count of any size is written to the last digit", () => {
  fc.assert(
    fc.property(fc.bigInt(), (count) => {
      expect(BigInt(formatCount(count, "en").replaceAll(",", ""))).toBe(count);
    }),
    { numRuns: runs(200) },
  );
});

test("a count is written the reader's way", () => {
  expect(formatCount(12_500n, "en")).toBe("12,500");
  expect(formatCount(12_500n, "de")).toBe("12.500");
});

test("one has a noun of its own", () => {
  expect(counted(1n, "lesson", "lessons", "en")).toBe("1 lesson");
  expect(counted(0, "lesson", "lessons", "en")).toBe("0 lessons");
  expect(counted(1_000, "lesson", "lessons", "en")).toBe("1,000 lessons");
});

test("a size is written in the largest unit that it fills", () => {
  expect(formatBytes(0, "en")).toBe("0 bytes");
  expect(formatBytes(1_023, "en")).toBe("1,023 bytes");
  expect(formatBytes(1_024, "en")).toBe("1 kB");
  expect(formatBytes(53_687_091_200n, "en")).toBe("50 GB");
  expect(formatBytes(2n ** 60n, "en")).toBe("1,048,576 TB");
});
