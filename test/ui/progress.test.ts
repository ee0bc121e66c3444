import fc from "fast-check";
import { expect, test } from "vitest";
import { ProgressBar, ProgressRing, percentOf } from "#app/ui/progress.tsx";
import { runs } from "#test/support/deep.ts";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

test("a course is at 100 percent only when it is finished, and at 0 only before it is begun", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat({ max: 10_000 }), (max, value) => {
      const percent = percentOf(value, max);
      expect(percent === 100).toBe(value >= max);
      expect(percent === 0).toBe(value === 0);
    }),
    { numRuns: runs(200) },
  );
});

test("nothing out of nothing is no progress", () => {
  expect(percentOf(0, 0)).toBe(0);
});

test("progress is named and told in words", async () => {
  const said = { value: 3, max: 9, label: "Lessons completed", text: "3 of 9 lessons" };
  for (const kind of [ProgressBar, ProgressRing]) {
    const markup = await rendered(h(kind, said));
    const progress = tagOf(markup, /^<progress/);
    expect(progress).toContain('aria-label="Lessons completed"');
    expect(progress).toContain('aria-valuetext="3 of 9 lessons"');
    expect(await faultsOf(markup)).toEqual([]);
  }
});
