import fc from "fast-check";
import { expect, test } from "vitest";
import { type Leave, turnsOf } from "#app/server/turns.ts";
import { runs } from "#test/support/deep.ts";

/** Whoever could be told anything by now has been told. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("however one flood, a neighbor's turn comes at once", async () => {
  const take = turnsOf({ atOnce: 2, inLine: 3 });
  const flood = Array.from({ length: 10_000 }, () => take("flood"));
  let came = false;
  void take("neighbor").then((leave) => (came = leave !== null));
  await settled();

  expect(came).toBe(true);
  const refused = await Promise.all(flood.slice(5));
  expect(refused.every((turn) => turn === null)).toBe(true);
});

test("in one line the turns come in their order, never more at once than allowed, and none is lost", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.constantFrom("acme", "globex", "leave"), { maxLength: 60 }),
      async (atOnce, inLine, steps) => {
        const take = turnsOf({ atOnce, inLine });
        const atWork: { name: string; leave: Leave }[] = [];
        const asked = { acme: 0, globex: 0, refused: 0 };
        const came: Record<string, number[]> = { acme: [], globex: [] };
        const count = (name: string) => atWork.filter((one) => one.name === name).length;
        for (const step of steps) {
          if (step === "leave") atWork.shift()?.leave();
          else {
            const number = asked[step]++;
            void take(step).then((leave) => {
              if (!leave) asked.refused += 1;
              else came[step]?.push(number) && atWork.push({ name: step, leave });
            });
          }
          await settled();
          expect(Math.max(count("acme"), count("globex"))).toBeLessThanOrEqual(atOnce);
        }
        for (let one = atWork.shift(); one; one = atWork.shift()) {
          one.leave();
          await settled();
        }
        const all = asked.acme + asked.globex;
        expect([...(came["acme"] ?? []), ...(came["globex"] ?? [])]).toHaveLength(
          all - asked.refused,
        );
        for (const numbers of Object.values(came))
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      },
    ),
    { numRuns: runs(50) },
  );
});
