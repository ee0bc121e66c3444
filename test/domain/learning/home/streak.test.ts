import fc from "fast-check";
import { expect, test } from "vitest";
import { streakOf } from "#app/domain/learning/home/streak.ts";
import { runs } from "#test/support/deep.ts";

const TODAY = "2028-03-01";
const ago = (days: number): string =>
  new Date(Date.UTC(2028, 2, 1 - days)).toISOString().slice(0, 10);

test("a streak goes back over the end of a month and a leap day, and breaks at a day without a lesson", () => {
  expect(streakOf([ago(0), ago(1), ago(2), ago(4)], TODAY)).toMatchObject({ length: 3 });
  expect(ago(1)).toBe("2028-02-29");
});

test("today can still join the days up to yesterday, and no day before it can", () => {
  expect(streakOf([ago(1), ago(2)], TODAY)).toMatchObject({ length: 2, learnedToday: false });
  expect(streakOf([ago(2), ago(3)], TODAY)).toMatchObject({ length: 0, learnedToday: false });
});

test("a streak is as long as the days that touch it, in any order, and whatever comes twice or later", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 2, max: 40 })),
      fc.array(fc.integer({ min: -9, max: -1 })),
      (length, today, older, later) => {
        const first = today && length > 0 ? 0 : 1;
        const row = Array.from({ length }, (_, index) => ago(first + index));
        const apart = older.map((days) => ago(first + length + days - 1));
        const days = [...apart, ...row.toReversed(), ...later.map(ago), ...row];
        const expected = { length, learnedToday: today && length > 0 };
        // What lies right behind a gap of one day never joins.
        expect(streakOf(days, TODAY)).toMatchObject(expected);
      },
    ),
    { numRuns: runs(100) },
  );
});

test("the week ends today and tells of each of its days whether something was learned", () => {
  const { week } = streakOf([ago(0), ago(3), ago(7)], TODAY);
  expect(week.map(({ day }) => day)).toEqual([6, 5, 4, 3, 2, 1, 0].map(ago));
  expect(week.map(({ learned }) => learned)).toEqual([
    ...[false, false, false],
    ...[true, false, false, true],
  ]);
});
