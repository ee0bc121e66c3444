import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween, isChange } from "#app/domain/learning/authoring/changes.ts";
import { runs } from "#test/support/deep.ts";

const lessons = (...ids: string[]) => ids.map((id) => ({ id, title: id, body: id }));

test("only the lesson that was carried elsewhere has moved", () => {
  const changes = changesBetween(lessons("a", "b", "c", "d"), lessons("b", "c", "d", "a"));
  expect(changes.moved).toEqual(["a"]);
});

test("nothing has changed between a course and itself, and everything kept is kept", () => {
  const some = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f"]);
  fc.assert(
    fc.property(some, some, (before, after) => {
      expect(isChange(changesBetween(lessons(...before), lessons(...before)))).toBe(false);
      const { added, removed, moved, changed } = changesBetween(
        lessons(...before),
        lessons(...after),
      );
      expect(added).toEqual(after.filter((id) => !before.includes(id)));
      expect(removed).toEqual(before.filter((id) => !after.includes(id)));
      expect(changed).toEqual([]);
      const still = (ids: string[]) =>
        ids.filter((id) => before.includes(id) && after.includes(id) && !moved.includes(id));
      expect(still(after)).toEqual(still(before));
    }),
    { numRuns: runs(200) },
  );
});
