import fc from "fast-check";
import { expect, test } from "vitest";
import {
  deadlineOf,
  isInTime,
  isPassing,
  percentScored,
  showsFeedback,
} from "#app/domain/learning/quiz/attempt.ts";
import { ATTEMPT_STATES, FEEDBACK_RULES } from "#app/domain/learning/quiz/words.ts";
import { runs } from "#test/support/deep.ts";

const startedAt = new Date("2026-03-01T10:00:00Z");
const at = (time: string) => new Date(`2026-03-01T${time}Z`);
const plain = { startedAt, limitMinutes: 30, extraPercent: 0, closesAt: null };

test("time is counted from the start, with what somebody has on top, and ends when the quiz closes", () => {
  expect(deadlineOf(plain)).toEqual(at("10:30:00"));
  expect(deadlineOf({ ...plain, extraPercent: 25 })).toEqual(at("10:37:30"));
  expect(deadlineOf({ ...plain, extraPercent: 100, closesAt: at("10:45:00") })).toEqual(
    at("10:45:00"),
  );
  expect(deadlineOf({ ...plain, limitMinutes: null })).toBeNull();
  expect(deadlineOf({ ...plain, limitMinutes: null, closesAt: at("12:00:00") })).toEqual(
    at("12:00:00"),
  );
});

test("more time never ends sooner", () => {
  const percent = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), percent, percent, (limitMinutes, some, more) => {
      const ends = (extraPercent: number) =>
        deadlineOf({ ...plain, limitMinutes, extraPercent })?.getTime() ?? 0;
      expect(ends(some + more)).toBeGreaterThanOrEqual(ends(some));
    }),
    { numRuns: runs(100) },
  );
});

test("an answer may be on its way for a few seconds, not for a minute", () => {
  expect(isInTime(at("10:30:00"), at("10:30:15"))).toBe(true);
  expect(isInTime(at("10:30:00"), at("10:30:16"))).toBe(false);
  expect(isInTime(null, at("23:00:00"))).toBe(true);
});

test("a shown percentage has reached the pass mark exactly when the quiz is passed", () => {
  const score = fc.integer({ min: 0, max: 500 });
  const mark = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(score, score, mark, (one, other, passPercent) => {
      const [got, max] = [Math.min(one, other), Math.max(one, other)];
      expect(isPassing(got, max, passPercent)).toBe(percentScored(got, max) >= passPercent);
    }),
    { numRuns: runs(200) },
  );
});

test("no rule shows a key while the attempt is open, and 'none' never does", () => {
  const states = Object.keys(ATTEMPT_STATES) as (keyof typeof ATTEMPT_STATES)[];
  const rules = Object.keys(FEEDBACK_RULES) as (keyof typeof FEEDBACK_RULES)[];
  const shown = rules.flatMap((rule) =>
    states
      .filter((state) =>
        showsFeedback({
          rule,
          state,
          hasPassed: true,
          attemptsLeft: 0,
          closesAt: at("09:00:00"),
          now: at("10:00:00"),
        }),
      )
      .map((state) => `${rule} ${state}`),
  );
  expect(shown.filter((one) => /open|none/.test(one))).toEqual([]);
  expect(shown).toHaveLength(6);
});

test("feedback waits for what its rule waits for", () => {
  const standing = {
    state: "graded",
    hasPassed: false,
    attemptsLeft: 1,
    closesAt: at("12:00:00"),
    now: at("11:00:00"),
  } as const;
  expect(showsFeedback({ ...standing, rule: "after-pass" })).toBe(false);
  expect(showsFeedback({ ...standing, rule: "after-pass", attemptsLeft: 0 })).toBe(true);
  expect(showsFeedback({ ...standing, rule: "after-deadline" })).toBe(false);
  expect(showsFeedback({ ...standing, rule: "after-deadline", now: at("12:00:01") })).toBe(true);
  expect(showsFeedback({ ...standing, rule: "after-deadline", closesAt: null })).toBe(false);
});
