import fc from "fast-check";
import { expect, test } from "vitest";
import { type Life, planAt } from "#app/domain/billing/subscription.ts";
import { runs } from "#test/support/deep.ts";
import {
  type Act,
  DAY,
  grantedAt,
  HOUR,
  lived,
  monthAfter,
} from "#test/support/subscription-life.ts";

const DOES = [
  "pro",
  "enterprise",
  "pro",
  "enterprise",
  "cancel",
  "undo-cancel",
  "pause",
  "resume",
  "card fails",
  "card works",
  "card works",
] as const;

const aDay = fc.tuple(
  fc.integer({ min: 2023, max: 2028 }),
  fc.integer({ min: 0, max: 11 }),
  fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 28, max: 31 })),
  fc.integer({ min: 0, max: DAY - 1 }),
);
const aStart = aDay.map(([year, month, day, ms]) => new Date(Date.UTC(year, month, day) + ms));
const anAct = fc.record<Act>({
  afterHours: fc.oneof(fc.integer({ min: 1, max: 72 }), fc.integer({ min: 1, max: 45 * 24 })),
  does: fc.constantFrom(...DOES),
});
const someActs = fc.array(anAct, { minLength: 6, maxLength: 50 });

type Judge = (life: Life | null, at: Date) => string;

const opensWhatWasGranted = (judge: Judge) =>
  fc.property(
    aStart,
    someActs,
    fc.array(fc.integer({ max: 730 * 24, min: 0 })),
    (start, acts, hours) => {
      const { looks, grants, moments } = lived(start, acts);
      const samples = [
        ...moments.flatMap((at) => [at, at + 1, at + 5 * 60_000, at + 14 * DAY - 1, at + 14 * DAY]),
        ...hours.map((hour) => start.getTime() + hour * HOUR),
      ];
      for (const at of samples.filter((sample) => sample <= (moments.at(-1) ?? 0) + DAY)) {
        const heard = looks.findLast((look) => look.at <= at);
        expect(judge(heard?.life ?? null, new Date(at))).toBe(grantedAt(grants, at));
      }
    },
  );

test("over 24 months of any life, a plan is open exactly while it was granted", () => {
  fc.assert(opensWhatWasGranted(planAt), { numRuns: runs(300) });
});

test("whoever looks at the state alone opens too much", () => {
  const naive: Judge = (life) =>
    life && life.state !== "canceled" && life.state !== "reserved" ? life.plan : "free";
  expect(fc.check(opensWhatWasGranted(naive), { numRuns: 1_000 }).failed).toBe(true);
});

test("a period is entered once, at its boundary, and by nothing else", () => {
  fc.assert(
    fc.property(aStart, someActs, (start, acts) => {
      const { minted, begun } = lived(start, acts);
      expect(minted.map(({ from }) => from.getTime())).toEqual(begun);
      expect(new Set(begun).size).toBe(begun.length);
    }),
    { numRuns: runs(300) },
  );
});

test("a month from the 31st ends on the last day of shorter months, and on the 31st of longer ones", () => {
  const anchor = new Date("2027-12-31T22:30:00Z");
  const ends = [anchor];
  for (let n = 0; n < 4; n += 1) ends.push(monthAfter(anchor, ends.at(-1) ?? anchor));
  expect(ends.map((end) => end.toISOString().slice(0, 10))).toEqual([
    "2027-12-31",
    "2028-01-31",
    "2028-02-29",
    "2028-03-31",
    "2028-04-30",
  ]);
});
