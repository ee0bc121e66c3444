import fc from "fast-check";
import { expect, test } from "vitest";
import type { QuestionBody, QuestionKey } from "#app/domain/learning/quiz/question.ts";
import { readAnswer } from "#app/domain/learning/quiz/read-answer.ts";
import { scoreAnswer } from "#app/domain/learning/quiz/score-answer.ts";
import { shownBody } from "#app/domain/learning/quiz/shown-body.ts";
import { shuffled } from "#app/domain/learning/quiz/shuffled.ts";
import { runs } from "#test/support/deep.ts";

const asked = { prompt: "Which?", html: "<p>Which?</p>" };
const IDS = ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"] as const;
const list = IDS.map((id) => ({ id, text: `text of ${id}` }));

const BODIES: readonly (readonly [QuestionBody, QuestionKey])[] = [
  [
    { kind: "single", ...asked, options: list },
    { kind: "single", right: IDS[1] },
  ],
  [
    { kind: "multiple", ...asked, options: list },
    { kind: "multiple", right: [IDS[0], IDS[3]], partial: true },
  ],
  [
    { kind: "ordering", ...asked, items: list },
    { kind: "ordering", order: [IDS[2], IDS[0], IDS[1], IDS[3]], partial: true },
  ],
  [
    { kind: "matching", ...asked, lefts: list.slice(0, 2), rights: list.slice(2) },
    { kind: "matching", pairs: { [IDS[0]]: IDS[3], [IDS[1]]: IDS[2] }, partial: true },
  ],
];

const form = fc.record({
  chosen: fc.subarray([...IDS]),
  places: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
  rights: fc.array(fc.constantFrom(...IDS, ""), { minLength: 4, maxLength: 4 }),
});

test("the same form earns the same, however the question was shuffled", () => {
  fc.assert(
    fc.property(form, fc.nat({ max: 2 ** 32 - 1 }), ({ chosen, places, rights }, seed) => {
      const order = shuffled([1, 2, 3, 4], places[0] ?? 0);
      for (const [body, key] of BODIES) {
        const parts = body.kind === "ordering" ? order.map(String) : rights;
        const sent = {
          a1: chosen,
          ...Object.fromEntries(IDS.map((id, at) => [`a1.${id}`, parts[at] ?? ""])),
        };
        const score = (shown: QuestionBody) =>
          scoreAnswer({ key, points: 12 }, readAnswer(shown, "a1", sent));
        expect(score(shownBody(body, seed, true))).toBe(score(body));
      }
    }),
    { numRuns: runs(200) },
  );
});

test("one seed shows one order, and holds every part", () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 32 - 1 }), fc.array(fc.nat()), (seed, numbers) => {
      expect(shuffled(numbers, seed)).toEqual(shuffled(numbers, seed));
      expect(shuffled(numbers, seed).sort()).toEqual([...numbers].sort());
    }),
    { numRuns: runs(200) },
  );
});

test("every order is drawn about as often", () => {
  const seen = new Map<string, number>();
  for (let seed = 0; seed < 6_000; seed++) {
    const order = shuffled(["a", "b", "c"], seed * 2_654_435_761).join("");
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const often of seen.values()) expect(Math.abs(often - 1_000)).toBeLessThan(150);
});

test("what a question does not know is as if it had not been sent", () => {
  const [[single], [multiple], [ordering], [matching]] = BODIES as [
    (typeof BODIES)[0],
    (typeof BODIES)[0],
    (typeof BODIES)[0],
    (typeof BODIES)[0],
  ];
  const sent = { a1: ["zzzzzzzz"], "a1.aaaaaaaa": "zzzzzzzz", "a1.zzzzzzzz": "1" };
  for (const body of [single, multiple, ordering, matching])
    expect(readAnswer(body, "a1", sent)).toBeNull();
  expect(readAnswer(multiple, "a1", { a1: ["cccccccc", "aaaaaaaa", "cccccccc"] })).toEqual({
    kind: "multiple",
    choices: ["aaaaaaaa", "cccccccc"],
  });
});
