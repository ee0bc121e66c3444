import fc from "fast-check";
import { expect, test } from "vitest";
import { fullness, UsageBar } from "#app/ui/usage-bar.tsx";
import { runs } from "#test/support/deep.ts";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

test("usage is near its limit from four fifths on, full exactly at it, and over beyond it", () => {
  const states = [0, 199, 200, 249, 250, 251].map((used) => fullness(used, 250));
  expect(states).toEqual(["fine", "fine", "near", "near", "full", "over"]);
});

test("counts and big counts are judged alike", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (used, limit) => {
      expect(fullness(BigInt(used), limit)).toBe(fullness(used, BigInt(limit)));
    }),
    { numRuns: runs(200) },
  );
});

test("usage is said in words and not by color alone", async () => {
  const markup = await rendered(h(UsageBar, { label: "Seats", used: 260n, limit: 250n }));
  expect(markup).toContain("260 of 250");
  expect(markup).toContain("Over the limit");
  const meter = tagOf(markup, /^<meter/);
  expect(meter).toContain('aria-label="Seats"');
  expect(meter).toContain('aria-valuetext="260 of 250. Over the limit"');
  expect(await faultsOf(markup)).toEqual([]);
});

test("what has no limit is counted without a bar", async () => {
  const markup = await rendered(h(UsageBar, { label: "Seats", used: 12, limit: null }));
  expect(markup).toContain("12");
  expect(markup).not.toContain("<meter");
});
