import fc from "fast-check";
import { expect, test } from "vitest";
import {
  askedBytes,
  isOver,
  type KeptLesson,
  type ListedLesson,
  overflow,
  partsLeft,
  planFor,
} from "#app/offline/shelf.ts";
import { runs } from "#test/support/deep.ts";

const MB = 1024 * 1024;
const DAY = 86_400_000;

const listed = (slug: string, more: Partial<ListedLesson> = {}): ListedLesson => ({
  ...{ slug, title: slug, version: "1", finishes: true, mediaBytes: 0 },
  ...more,
});

const kept = (slug: string, more: Partial<KeptLesson> = {}): KeptLesson => ({
  ...{ key: slug, reader: "a", course: "knots", slug, title: slug, position: 0, version: "1" },
  ...{ finishes: true, savedAt: 0, openedAt: 0, bytes: 1, hasMedia: false, parts: [] },
  ...more,
});

const course = (...lessons: ListedLesson[]) => ({ slug: "knots", title: "Knots", lessons });
const PINNED = { isPinned: true, withMedia: false };
const OPENED = { isPinned: false, withMedia: false };
const slugs = (lessons: readonly { slug: string }[]) => lessons.map(({ slug }) => slug);

test("a pinned course gets every lesson that is missing, changed or old, and loses what is gone", () => {
  const plan = planFor(
    course(listed("same"), listed("changed", { version: "2" }), listed("new"), listed("old")),
    [
      kept("same", { savedAt: 30 * DAY }),
      kept("changed", { savedAt: 30 * DAY }),
      kept("old", { savedAt: 22 * DAY }),
      kept("gone", { savedAt: 30 * DAY }),
    ],
    PINNED,
    30 * DAY,
  );
  expect(slugs(plan.save)).toEqual(["changed", "new", "old"]);
  expect(slugs(plan.drop)).toEqual(["gone"]);
});

test("of a course that was only opened, nothing is saved that nobody opened", () => {
  const plan = planFor(course(listed("read"), listed("unread")), [kept("read")], OPENED, DAY);
  expect(plan).toEqual({ save: [], drop: [] });
});

test("small files come along by themselves; large ones have to be wanted", () => {
  const lessons = [listed("small", { mediaBytes: MB }), listed("film", { mediaBytes: 300 * MB })];
  const here = [kept("small", { hasMedia: true }), kept("film")];
  expect(askedBytes(course(...lessons))).toBe(300 * MB);
  expect(slugs(planFor(course(...lessons), here, PINNED, 1).save)).toEqual([]);
  const wanted = { isPinned: true, withMedia: true };
  expect(slugs(planFor(course(...lessons), here, wanted, 1).save)).toEqual(["film"]);
});

test("what was only opened stays within its number and its size, the last opened first; what is pinned stays", () => {
  const lessons = fc.array(
    fc.record({ openedAt: fc.nat(), bytes: fc.nat(20 * MB), isPinned: fc.boolean() }),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(lessons, (drawn) => {
      const all = drawn.map(({ openedAt, bytes, isPinned }, at) =>
        kept(`l${at}`, { openedAt, bytes, course: isPinned ? "pinned" : "opened" }),
      );
      const gone = overflow(all, new Set(["pinned"]));
      const left = all.filter((lesson) => lesson.course === "opened" && !gone.includes(lesson));
      expect(gone.every((lesson) => lesson.course === "opened")).toBe(true);
      expect(left.length).toBeLessThanOrEqual(30);
      expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100 * MB);
      const oldestLeft = Math.min(...left.map(({ openedAt }) => openedAt));
      expect(gone.every(({ openedAt }) => openedAt <= oldestLeft)).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});

test("a picture that another lesson shows is not dropped with the first", () => {
  const [one, other] = [kept("one", { parts: ["/a", "/b"] }), kept("other", { parts: ["/b"] })];
  expect(partsLeft([one], [other])).toEqual(["/a"]);
  expect(partsLeft([one, other], [])).toEqual(["/a", "/b"]);
});

test("after thirty days without a word from the academy it is over, also for a clock that was set back", () => {
  expect(isOver(0, 30 * DAY)).toBe(false);
  expect(isOver(0, 30 * DAY + 1)).toBe(true);
  expect(isOver(40 * DAY, 0)).toBe(true);
});
