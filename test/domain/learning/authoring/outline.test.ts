import fc from "fast-check";
import { expect, test } from "vitest";
import {
  movedLesson,
  movedSection,
  nextSpot,
  type Outline,
} from "#app/domain/learning/authoring/outline.ts";
import { runs } from "#test/support/deep.ts";

const LESSONS = ["a", "b", "c", "d", "e", "f"];
const SECTIONS = ["one", "two", "three"];

const outlines: fc.Arbitrary<Outline> = fc
  .tuple(
    fc.shuffledSubarray(LESSONS, { minLength: 0 }),
    fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
  )
  .map(([lessons, places]) =>
    SECTIONS.map((id, section) => ({
      id,
      lessons: lessons.filter((_, index) => places[index] === section),
    })),
  );

const lesson = fc.constantFrom(...LESSONS, "unknown");
const section = fc.constantFrom(...SECTIONS, "unknown");
const moves = fc.array(
  fc.oneof(
    fc.record({ lesson, sectionId: section, index: fc.integer({ min: -2, max: 9 }) }),
    fc.record({ section, index: fc.integer({ min: -2, max: 5 }) }),
    fc.record({ lesson, step: fc.constantFrom("up" as const, "down" as const) }),
  ),
  { maxLength: 30 },
);
type Move = (typeof moves extends fc.Arbitrary<infer M> ? M : never)[number];

function after(outline: Outline, move: Move): Outline {
  if ("section" in move) return movedSection(outline, move.section, move.index);
  if ("sectionId" in move) return movedLesson(outline, move.lesson, move);
  const spot = nextSpot(outline, move.lesson, move.step);
  return spot ? movedLesson(outline, move.lesson, spot) : outline;
}

const all = (outline: Outline) => outline.flatMap(({ lessons }) => lessons).toSorted();

test("whatever is moved wherever, every section and lesson is there once", () => {
  fc.assert(
    fc.property(outlines, moves, (outline, steps) => {
      const moved = steps.reduce(after, outline);
      expect(all(moved)).toEqual(all(outline));
      expect(moved.map(({ id }) => id).toSorted()).toEqual(SECTIONS.toSorted());
    }),
    { numRuns: runs(200) },
  );
});

test("a step down after a step up stands where it began", () => {
  fc.assert(
    fc.property(outlines, lesson, (outline, id) => {
      const up = nextSpot(outline, id, "up");
      if (!up) return;
      const moved = movedLesson(outline, id, up);
      const down = nextSpot(moved, id, "down");
      expect(down && movedLesson(moved, id, down)).toEqual(outline);
    }),
    { numRuns: runs(200) },
  );
});
