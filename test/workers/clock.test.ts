import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { runs } from "#test/support/deep.ts";
import { surelyOff, TOLERANCE_MS, watchClock } from "#workers/clock.ts";

vi.setConfig({ testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } });
afterAll(closeControlPlane);

test("a clock is never blamed for the time that the question took, nor excused for more", () => {
  const ms = fc.integer({ min: -100_000, max: 100_000 });
  const travel = fc.integer({ min: 0, max: 10_000 });
  const property = fc.property(ms, travel, travel, (off, there, back) => {
    const [sent, came] = [1_000_000, 1_000_000 + there + back];
    const found = surelyOff(sent + off, sent + there, came + off);
    expect(Math.abs(found)).toBeLessThanOrEqual(Math.abs(off));
    expect(Math.abs(off) - Math.abs(found)).toBeLessThanOrEqual(Math.max(there, back));
    if (found !== 0) expect(Math.sign(found)).toBe(Math.sign(off));
  });
  fc.assert(property, { numRuns: runs(500) });
});

test("a clock like the database's is right", async () => {
  const clock = await watchClock();
  expect(clock.isRight()).toBe(true);
  await clock.stop();
});

test.each([1, -1])(
  "a clock that is three seconds off is wrong (%s), from the first look",
  async (way) => {
    const clock = await watchClock(() => Date.now() + way * (TOLERANCE_MS + 1_000));
    expect(clock.isRight()).toBe(false);
    await clock.stop();
  },
);

test("a clock that is put wrong, and right again, is noticed both times", async () => {
  let off = 0;
  const clock = await watchClock(() => Date.now() + off);
  off = 60_000;
  await expect.poll(clock.isRight).toBe(false);
  off = 0;
  await expect.poll(clock.isRight).toBe(true);
  await clock.stop();
});
