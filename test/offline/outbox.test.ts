import { expect, test } from "vitest";
import { type Finished, fateOf, isWaiting, unsent } from "#app/offline/outbox.ts";

const finished = (lesson: string, more: Partial<Finished> = {}): Finished => ({
  ...{ key: lesson, reader: "amara", course: "knots", lesson, title: lesson, refused: null },
  ...more,
});

test("a reader sends what is their own, and what was refused is not sent again", () => {
  const outbox = [
    finished("reef"),
    finished("hitch", { reader: "bo" }),
    finished("bowline", { refused: "No." }),
  ];
  expect(unsent(outbox, "amara").map(({ lesson }) => lesson)).toEqual(["reef"]);
  expect(isWaiting(outbox, finished("reef"))).toBe(true);
  expect(isWaiting(outbox, finished("hitch"))).toBe(false);
  expect(isWaiting(outbox, finished("bowline"))).toBe(false);
});

test("only a clear no is a no; what nobody answered, or somebody else, waits", () => {
  expect(fateOf(200, { refused: null })).toBe("taken");
  for (const status of [0, 302, 401, 408, 429, 500, 502, 503])
    expect(fateOf(status, null), String(status)).toBe("later");
  expect(fateOf(403, { refused: "Enroll first." })).toEqual({ refused: "Enroll first." });
  for (const said of [null, {}, "text", { refused: 1 }])
    expect(fateOf(409, said)).toEqual({ refused: "The academy did not take it." });
});
