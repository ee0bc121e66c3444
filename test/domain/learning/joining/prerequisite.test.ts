import fc from "fast-check";
import { expect, test } from "vitest";
import { chainBetween, type Requirement } from "#app/domain/learning/joining/prerequisite.ts";
import { runs } from "#test/support/deep.ts";

const course = fc.constantFrom("a", "b", "c", "d", "e", "f");
const requirement = fc.record({ courseId: course, requiredId: course });

/** Whether everything can be completed in some order: what nothing is required for any more, again and again. */
function canBeCompleted(requirements: readonly Requirement[]): boolean {
  let left = requirements;
  for (;;) {
    const blocked = new Set(left.map(({ courseId }) => courseId));
    const next = left.filter(({ requiredId }) => blocked.has(requiredId));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

test("requirements that are taken only without a circle can always be completed, and each circle is a real one", () => {
  fc.assert(
    fc.property(fc.array(requirement, { maxLength: 25 }), (wanted) => {
      const taken: Requirement[] = [];
      for (const one of wanted) {
        const chain = chainBetween(taken, one.requiredId, one.courseId);
        if (!chain) taken.push(one);
        else {
          expect([chain[0], chain.at(-1)]).toEqual([one.requiredId, one.courseId]);
          for (const [at, requiredId] of chain.slice(1).entries())
            expect(taken).toContainEqual({ courseId: chain[at], requiredId });
          expect(canBeCompleted([...taken, one])).toBe(false);
        }
      }
      expect(canBeCompleted(taken)).toBe(true);
    }),
    { numRuns: runs(200) },
  );
});
