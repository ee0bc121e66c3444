import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "#test/support/deep.ts";
import { anchorOn, boundary, DAY, type Every, periodAt } from "../billing/calendar.ts";
import { DUNNING, lastStraw, nextTry } from "../billing/dunning.ts";
import { creditFor, worthOfRest } from "../billing/proration.ts";
import { type Happening, hasEnded, type Status, statusAfter } from "../billing/states.ts";
import { type LineIn, type Off, type Rate, totalsOf } from "../billing/totals.ts";

const at = (iso: string): number => Date.parse(iso) / 1000;
const moment = fc.integer({ min: at("1999-01-01"), max: at("2060-01-01") });
const every = fc.record<Every>({
  interval: fc.constantFrom("day", "week", "month", "year"),
  count: fc.integer({ min: 1, max: 12 }),
});

test("every moment lies in exactly one period, and the next begins where it ends", () => {
  fc.assert(
    fc.property(moment, moment, every, (anchor, now, each) => {
      const { start, end } = periodAt({ at: anchor }, each, now);
      expect(start <= now && now < end).toBe(true);
      expect(periodAt({ at: anchor }, each, end).start).toBe(end);
      expect(periodAt({ at: anchor }, each, start - 1).end).toBe(start);
    }),
    { numRuns: runs(200) },
  );
});

test("a monthly anchor keeps its day, or the last of a month that lacks it", () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: -60, max: 120 }), (anchor, n) => {
      const [from, to] = [
        new Date(anchor * 1000),
        new Date(boundary({ at: anchor }, { interval: "month", count: 1 }, n) * 1000),
      ];
      const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
      expect(to.getUTCDate()).toBe(Math.min(from.getUTCDate(), last));
      expect(to.getTime() % (DAY * 1000)).toBe(from.getTime() % (DAY * 1000));
    }),
    { numRuns: runs(200) },
  );
});

test("from 31 January the month ends are 28 February, 31 March, 30 April; from 29 February a year is 28 February", () => {
  const months = [1, 2, 3].map((n) =>
    boundary({ at: at("2026-01-31T10:00:00Z") }, { interval: "month", count: 1 }, n),
  );
  expect(months).toEqual(
    ["2026-02-28T10:00:00Z", "2026-03-31T10:00:00Z", "2026-04-30T10:00:00Z"].map(at),
  );
  const years = [1, 4].map((n) =>
    boundary({ at: at("2028-02-29") }, { interval: "year", count: 1 }, n),
  );
  expect(years).toEqual([at("2029-02-28"), at("2032-02-29")]);
});

test("a wanted day of the month is kept through a month that lacks it", () => {
  const anchor = anchorOn(at("2026-02-03T08:00:00Z"), { day_of_month: 31 });
  expect(anchor).toEqual({ at: at("2026-02-28T08:00:00Z"), day: 31 });
  expect(boundary(anchor, { interval: "month", count: 1 }, 1)).toBe(at("2026-03-31T08:00:00Z"));
});

test("the rest of a period is never worth more than before, and a credit mirrors its charge", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      moment,
      fc.integer({ min: 1, max: 400 * DAY }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 }),
      (amount, start, length, points) => {
        const period = { start, end: start + length };
        const worth = points
          .sort((a, b) => a - b)
          .map((part) => worthOfRest(amount, period, start + Math.floor(part * length)));
        expect(worth).toEqual([...worth].sort((a, b) => b - a));
        expect(worthOfRest(amount, period, start)).toBe(amount);
        expect(worthOfRest(amount, period, period.end)).toBe(0);
        expect(creditFor([{ amount, period }], start)).toBe(0 - amount);
      },
    ),
    { numRuns: runs(200) },
  );
});

const rate = fc.record<Rate>({
  id: fc.string(),
  percentage: fc.constantFrom(0, 5, 7.5, 8.875, 15, 19, 20),
  inclusive: fc.boolean(),
});
const off = fc.record<Off>({
  id: fc.string(),
  percent: fc.option(fc.constantFrom(10, 12.5, 33.3333, 50, 100)),
  amount: fc.integer({ min: 1, max: 5_000 }),
  products: fc.option(fc.subarray(["a", "b"], { minLength: 1 })),
});
const line = fc.record<LineIn>({
  amount: fc.integer({ min: 0, max: 100_000 }),
  product: fc.constantFrom("a", "b", "c", null),
  discountable: fc.boolean(),
  rates: fc.array(rate, { maxLength: 3 }),
  off: fc.array(off, { maxLength: 1 }),
});

test("an invoice's sums are those of its lines, and no discount makes a charge a credit", () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 5 }),
      fc.array(off, { maxLength: 3 }),
      (lines, whole) => {
        const totals = totalsOf(lines, whole);
        const [net, onTop, within] = totals.lines.reduce<[number, number, number]>(
          (sums, { net: left, taxes }) => {
            const tax = (inclusive: boolean): number =>
              taxes
                .filter((each) => each.rate.inclusive === inclusive)
                .reduce((sum, { amount }) => sum + amount, 0);
            return [sums[0] + left, sums[1] + tax(false), sums[2] + tax(true)];
          },
          [0, 0, 0],
        );
        expect(totals.subtotal - totals.discount).toBe(net);
        expect(totals.total).toBe(net + onTop);
        expect(totals.totalExcludingTax).toBe(net - within);
        for (const each of totals.lines) expect(each.net).toBeGreaterThanOrEqual(0);
        for (const each of totals.lines)
          for (const tax of each.taxes) expect(tax.taxable).toBeLessThanOrEqual(each.net);
      },
    ),
    { numRuns: runs(200) },
  );
});

test("19 % within 119.00 are 19.00, and 15 % on 99.99 less 10 % are 13.50", () => {
  const one = (amount: number, percentage: number, inclusive: boolean): LineIn => ({
    amount,
    product: "a",
    discountable: true,
    off: [],
    rates: [{ id: "txr", percentage, inclusive }],
  });
  expect(totalsOf([one(11_900, 19, true)], [])).toMatchObject({
    total: 11_900,
    totalExcludingTax: 10_000,
  });
  const ten = { id: "di", percent: 10, amount: null, products: null };
  expect(totalsOf([one(9_999, 15, false)], [ten])).toMatchObject({
    subtotal: 9_999,
    discount: 1_000,
    total: 8_999 + 1_350,
  });
});

const happenings: Happening[] = [
  "paid",
  "payment_failed",
  "retries_exhausted:cancel",
  "retries_exhausted:unpaid",
  "retries_exhausted:past_due",
  "first_payment_timed_out",
  "trial_started",
  "trial_ended",
  "trial_ended_without_card:pause",
  "resumed",
  "canceled",
];

test("a subscription that has ended stays ended, and what never was paid is never past due", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Status>("incomplete", "trialing"),
      fc.array(fc.constantFrom(...happenings), { maxLength: 20 }),
      (first, life) => {
        let status = first;
        let begun = first === "trialing";
        for (const happening of life) {
          const next = statusAfter(status, happening);
          if (hasEnded(status)) expect(next).toBe(status);
          begun ||= next === "active";
          if (!begun) expect(["incomplete", "incomplete_expired"]).toContain(next);
          status = next;
        }
      },
    ),
    { numRuns: runs(200) },
  );
});

test("a failed renewal is tried again after 2, 5, 7 and 7 days, and then it is over", () => {
  const tries = [1, 2, 3, 4, 5].map((failed) => nextTry(DUNNING, failed, 0));
  expect(tries).toEqual([2 * DAY, 5 * DAY, 7 * DAY, 7 * DAY, null]);
  expect(statusAfter("past_due", lastStraw(DUNNING))).toBe("canceled");
});
