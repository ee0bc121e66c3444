import fc from "fast-check";
import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { withdrawRequest } from "#app/domain/learning/joining/withdraw-request.ts";
import { runs } from "#test/support/deep.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

/** A course with so many seats, and people who want one. */
async function aRush(seats: number, people: number) {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  const admin = await acme.admin();
  const fits = (most: number | null) =>
    admin.does(setJoining, joiningRule(courseSlug, { seats: most }));
  await fits(seats);
  const learners = await Promise.all(Array.from({ length: people }, () => acme.learner()));
  const enrolled = () =>
    acme.setUp(
      ({ sql }) => sql<{ personId: string }>`
      select person_id as "personId" from enrollment where left_at is null`,
    );
  const line = () =>
    acme.setUp(
      ({ sql }) => sql<{ personId: string; state: string; line: bigint }>`
      select person_id as "personId", state, line from course_request order by line`,
    );
  return { acme, learners, fits, enrolled, line };
}

test("many who come at once get as many seats as there are, and the others stand in line", async () => {
  const { learners, enrolled, line } = await aRush(3, 10);

  const outcomes = await Promise.all(
    learners.map((one) => one.does(enrollLearner, { courseSlug })),
  );

  expect(outcomes.filter(({ standing }) => standing === "enrolled")).toHaveLength(3);
  expect(await enrolled()).toHaveLength(3);
  expect((await line()).filter(({ state }) => state === "waiting")).toHaveLength(7);
});

test("a seat that becomes free is the first's in line, once, and a letter says so", async () => {
  const { acme, learners, enrolled } = await aRush(1, 3);
  const [amara, bo, cleo] = learners;
  for (const one of learners) await one.does(enrollLearner, { courseSlug });

  await Promise.all([0, 1].map(() => amara?.does(leaveCourse, { courseSlug })));

  expect((await enrolled()).map(({ personId }) => personId)).toEqual([bo?.personId]);
  const letters = await acme.setUp(({ db }) => db.mail.findMany({ select: { recipient: true } }));
  expect(letters.map(({ recipient }) => recipient)).toEqual([bo?.email]);
  expect(await cleo?.does(enrollLearner, { courseSlug })).toMatchObject({ standing: "waiting" });
});

test("more seats go to the line in its order, and fewer take nobody out", async () => {
  const { learners, fits, enrolled } = await aRush(1, 5);
  for (const one of learners) await one.does(enrollLearner, { courseSlug });

  await fits(3);
  const first = learners.slice(0, 3).map(({ personId }) => personId);
  expect((await enrolled()).map(({ personId }) => personId).sort()).toEqual(first.sort());
  await fits(1);
  expect(await enrolled()).toHaveLength(3);
  await fits(null);
  expect(await enrolled()).toHaveLength(5);
});

test("whatever people do at once: never more than the seats, no seat lost, nobody passes the line", async () => {
  const deed = fc.tuple(fc.nat(5), fc.constantFrom("join", "leave", "withdraw"));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.array(deed, { minLength: 1, maxLength: 6 }), { maxLength: 5 }),
      async (seats, rounds) => {
        const { learners, enrolled, line } = await aRush(seats, 6);
        const commands = { join: enrollLearner, leave: leaveCourse, withdraw: withdrawRequest };
        for (const round of rounds)
          await Promise.allSettled(
            round.map(([who, what]) =>
              learners[who]?.does<{ courseSlug: string }, unknown>(commands[what], { courseSlug }),
            ),
          );

        const [taken, standing] = [await enrolled(), await line()];
        const waiting = standing.filter(({ state }) => state === "waiting");
        expect(taken.length).toBeLessThanOrEqual(seats);
        if (waiting.length > 0) expect(taken.length).toBe(seats);
        const granted = standing.filter(({ state }) => state === "granted");
        for (const { line: place } of waiting)
          for (const { line: before } of granted) expect(before).toBeLessThan(place);
      },
    ),
    { numRuns: runs(6) },
  );
});
