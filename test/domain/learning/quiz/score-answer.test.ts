import fc from "fast-check";
import { expect, test } from "vitest";
import type { Question, QuestionAnswer, QuestionKey } from "#app/domain/learning/quiz/question.ts";
import { scoreAnswer } from "#app/domain/learning/quiz/score-answer.ts";
import { shuffled } from "#app/domain/learning/quiz/shuffled.ts";
import { runs } from "#test/support/deep.ts";

const aPart = fc.stringMatching(/^[0-9a-z]{8}$/);
const parts = fc.uniqueArray(aPart, { minLength: 2, maxLength: 8 });
const points = fc.integer({ min: 1, max: 100 });

type Keyed = Readonly<{ key: QuestionKey; full: QuestionAnswer; any: QuestionAnswer }>;

const single = fc.tuple(parts, fc.nat(), fc.nat()).map(([ids, one, other]): Keyed => {
  const [right, choice] = [ids[one % ids.length] ?? "", ids[other % ids.length] ?? ""];
  return {
    key: { kind: "single", right },
    full: { kind: "single", choice: right },
    any: { kind: "single", choice },
  };
});

const multiple = parts.chain((ids) =>
  fc.tuple(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids), fc.boolean()).map(
    ([right, choices, partial]): Keyed => ({
      key: { kind: "multiple", right, partial },
      full: { kind: "multiple", choices: right },
      any: { kind: "multiple", choices },
    }),
  ),
);

const ordering = fc.tuple(parts, fc.nat({ max: 2 ** 31 }), fc.boolean()).map(
  ([order, seed, partial]): Keyed => ({
    key: { kind: "ordering", order, partial },
    full: { kind: "ordering", order },
    any: { kind: "ordering", order: shuffled(order, seed) },
  }),
);

const matching = fc
  .tuple(parts, fc.nat({ max: 2 ** 31 }), fc.boolean())
  .map(([ids, seed, partial]): Keyed => {
    const pairs = Object.fromEntries(ids.map((id) => [id, id]));
    const given = shuffled(ids, seed).map((id, at) => [ids[at] ?? "", id]);
    return {
      key: { kind: "matching", pairs, partial },
      full: { kind: "matching", pairs },
      any: { kind: "matching", pairs: Object.fromEntries(given) },
    };
  });

const anything = fc.oneof(single, multiple, ordering, matching);

test("the full key earns full points, and a part never more or less than it may", () => {
  fc.assert(
    fc.property(anything, points, ({ key, full, any }, worth) => {
      const score = scoreAnswer({ key, points: worth }, any) ?? -1;
      expect(scoreAnswer({ key, points: worth }, full)).toBe(worth);
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(worth);
    }),
    { numRuns: runs(200) },
  );
});

test("full points are earned by the full key alone", () => {
  fc.assert(
    fc.property(anything, points, ({ key, full, any }, worth) => {
      const isFull = JSON.stringify(sorted(any)) === JSON.stringify(sorted(full));
      expect(scoreAnswer({ key, points: worth }, any) === worth).toBe(isFull);
    }),
    { numRuns: runs(200) },
  );
});

/** An answer whose order means nothing, in one order. */
function sorted(answer: QuestionAnswer): unknown {
  if (answer.kind === "multiple") return [...answer.choices].sort();
  if (answer.kind === "matching") return Object.entries(answer.pairs).sort();
  return answer;
}

test("the order in which choices and pairs are shown or sent never matters", () => {
  fc.assert(
    fc.property(fc.oneof(multiple, matching), points, fc.nat(), ({ key, any }, worth, seed) => {
      const other = resent(any, seed);
      expect(scoreAnswer({ key: rekeyed(key, seed), points: worth }, other)).toBe(
        scoreAnswer({ key, points: worth }, any),
      );
    }),
    { numRuns: runs(200) },
  );
});

function resent(answer: QuestionAnswer, seed: number): QuestionAnswer {
  if (answer.kind === "multiple") return { ...answer, choices: shuffled(answer.choices, seed) };
  if (answer.kind === "matching") return { ...answer, pairs: reordered(answer.pairs, seed) };
  return answer;
}

function rekeyed(key: QuestionKey, seed: number): QuestionKey {
  if (key.kind === "multiple") return { ...key, right: shuffled(key.right, seed + 1) };
  if (key.kind === "matching") return { ...key, pairs: reordered(key.pairs, seed + 1) };
  return key;
}

const reordered = (pairs: Readonly<Record<string, string>>, seed: number) =>
  Object.fromEntries(shuffled(Object.entries(pairs), seed));

const worth = (key: QuestionKey, answer: QuestionAnswer | null, of = 6) =>
  scoreAnswer({ key, points: of }, answer);

test("a wrong choice takes back what a right one earned, and never more than all", () => {
  const key: QuestionKey = { kind: "multiple", right: ["a", "b", "c"], partial: true };
  const given = (...choices: string[]) => worth(key, { kind: "multiple", choices });
  expect([given("a", "b"), given("a", "b", "x"), given("x", "y")]).toEqual([4, 2, 0]);
  expect(worth({ ...key, partial: false }, { kind: "multiple", choices: ["a", "b"] })).toBe(0);
});

test("an order earns what follows rightly", () => {
  const key: QuestionKey = { kind: "ordering", order: ["a", "b", "c", "d"], partial: true };
  const given = (...order: string[]) => worth(key, { kind: "ordering", order });
  expect([given("d", "a", "b", "c"), given("d", "c", "b", "a"), given("a")]).toEqual([4, 0, 0]);
});

test("a number is judged to the last digit of its tolerance", () => {
  const key: QuestionKey = { kind: "numeric", value: "0.3", tolerance: "0.1" };
  const given = (text: string) => worth(key, { kind: "numeric", text });
  expect(["0.2", "0,4", "+.35", "4e-1", "0.30"].map(given)).toEqual([6, 6, 6, 6, 6]);
  expect(["0.19999", "0.40001", "1,000.3", "about 0.3", ""].map(given)).toEqual([0, 0, 0, 0, 0]);
});

test("a short text is folded as its author says", () => {
  const ignore = { case: true, accents: false, punctuation: false };
  const key: QuestionKey = { kind: "short", accepted: ["São Paulo", "Straße"], ignore };
  const given = (text: string, by = key) => worth(by, { kind: "short", text });
  expect([given("  são   PAULO "), given("STRASSE"), given("Sao Paulo")]).toEqual([6, 6, 0]);
  const lax: QuestionKey = { ...key, ignore: { case: true, accents: true, punctuation: true } };
  expect([given("sao paulo.", lax), given("...", lax)]).toEqual([6, 0]);
});

test("an essay waits for a person, and an empty one does not", () => {
  const essay: Pick<Question, "key" | "points"> = {
    key: { kind: "essay", guidance: "" },
    points: 5,
  };
  expect(scoreAnswer(essay, { kind: "essay", text: "Because." })).toBeNull();
  expect(scoreAnswer(essay, { kind: "essay", text: " \n" })).toBe(0);
  expect(scoreAnswer(essay, null)).toBe(0);
});
