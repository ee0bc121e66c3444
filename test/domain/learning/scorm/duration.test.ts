import fc from "fast-check";
import { expect, test } from "vitest";
import { durationOf, secondsOf } from "#app/domain/learning/scorm/duration.ts";
import { runs } from "#test/support/deep.ts";

test("a time that was written is read again, to the hundredth, in both editions", () => {
  const hundredths = fc.integer({ min: 0, max: 9_999 * 360_000 });
  fc.assert(
    fc.property(hundredths, fc.constantFrom("1.2" as const, "2004" as const), (count, edition) => {
      expect(secondsOf(durationOf(edition, count / 100))).toBeCloseTo(count / 100, 5);
    }),
    { numRuns: runs(200) },
  );
});

test.each([
  ["0000:01:02.50", 62.5],
  ["100:00:00", 360_000],
  ["PT1M", 60],
  ["P1DT1H", 90_000],
  ["PT0.25S", 0.25],
  ["", 0],
  ["a while", 0],
  ["-PT1M", 0],
])("%s is %d seconds", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});
