import fc from "fast-check";
import { expect, test } from "vitest";
import {
  openCourses,
  progressOf,
  type Stage,
  type Taken,
} from "#app/domain/learning/programs/progress.ts";
import { runs } from "#test/support/deep.ts";

const taken: fc.Arbitrary<Taken> = fc
  .record({ completed: fc.boolean(), done: fc.nat(9), lessons: fc.nat(9), counts: fc.boolean() })
  .map(({ done, ...course }) => ({ ...course, done: Math.min(done, course.lessons) }));
const stage: fc.Arbitrary<Stage> = fc.record({
  needed: fc.option(fc.nat(4)),
  courses: fc.array(taken, { maxLength: 4 }),
});
const stages = fc.array(stage, { maxLength: 4 });

const done: Taken = { completed: true, done: 2, lessons: 2, counts: true };
const half: Taken = { completed: false, done: 1, lessons: 2, counts: true };
const fresh: Taken = { completed: false, done: 0, lessons: 2, counts: true };

/** The same stages with one course changed. */
const withCourse = (
  all: readonly Stage[],
  at: number,
  change: (course: Taken) => Taken,
): readonly Stage[] => {
  let left = at;
  return all.map((one) => ({
    ...one,
    courses: one.courses.map((course) => (left-- === 0 ? change(course) : course)),
  }));
};
const sizeOf = (all: readonly Stage[]) => all.flatMap(({ courses }) => courses).length;

test("the bar is between nothing and all, and full exactly when all that is needed is completed", () => {
  fc.assert(
    fc.property(stages, (all) => {
      const { needed, completed, value, isComplete } = progressOf(all);
      expect(value).toBeGreaterThanOrEqual(completed);
      expect(value).toBeLessThanOrEqual(needed);
      expect(value === needed && needed > 0).toBe(isComplete);
      expect(completed === needed && needed > 0).toBe(isComplete);
    }),
    { numRuns: runs(300) },
  );
});

test("a lesson more, or a course more, never makes it less", () => {
  fc.assert(
    fc.property(stages, fc.nat(15), fc.boolean(), (all, at, whole) => {
      const further = withCourse(all, at % Math.max(1, sizeOf(all)), (course) =>
        whole
          ? { ...course, completed: true }
          : { ...course, done: Math.min(course.done + 1, course.lessons) },
      );
      expect(progressOf(further).value).toBeGreaterThanOrEqual(progressOf(all).value);
    }),
    { numRuns: runs(300) },
  );
});

test("with what is open alone one comes to the end, in whatever order it is done", () => {
  fc.assert(
    fc.property(stages, fc.boolean(), fc.infiniteStream(fc.nat()), (all, inOrder, picks) => {
      let now = all;
      for (let round = 0; round <= sizeOf(all); round += 1) {
        const open = openCourses(now, inOrder).filter(({ completed }) => !completed);
        const [pick = 0] = picks.take(1);
        const chosen = open[pick % Math.max(1, open.length)];
        if (!chosen) break;
        now = now.map((one) => ({
          ...one,
          courses: one.courses.map((course) =>
            course === chosen ? { ...course, completed: true } : course,
          ),
        }));
      }
      const { needed, isComplete } = progressOf(now);
      expect(isComplete).toBe(needed > 0);
    }),
    { numRuns: runs(300) },
  );
});

test("of a choice, the courses that are furthest count, as many as are needed", () => {
  const two = progressOf([{ needed: 2, courses: [fresh, done, half] }]);
  expect(two).toEqual({ needed: 2, completed: 1, value: 1.5, isComplete: false });
  const all = progressOf([{ needed: 2, courses: [done, done, half] }]);
  expect(all).toEqual({ needed: 2, completed: 2, value: 2, isComplete: true });
});

test("more needed than there are means all of them, and extras are not needed", () => {
  const { needed, isComplete } = progressOf([
    { needed: 5, courses: [done, done] },
    { needed: 0, courses: [fresh] },
  ]);
  expect([needed, isComplete]).toEqual([2, true]);
});

test("in order, a course opens when the one before it is done, and a choice opens as a whole", () => {
  const [first, second, one, other] = [{ ...done }, { ...half }, { ...fresh }, { ...fresh }];
  const courses = [first, second];
  const choice = { needed: 1, courses: [one, other] };
  expect(openCourses([{ needed: null, courses }, choice], true)).toEqual([first, second]);
  expect(openCourses([{ needed: null, courses: [first] }, choice], true)).toEqual([
    first,
    one,
    other,
  ]);
  expect(openCourses([{ needed: null, courses }, choice], false)).toHaveLength(4);
});
