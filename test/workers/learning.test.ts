import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { courseCompleted, learnerEnrolled, lessonCompleted } from "#app/domain/learning/events.ts";
import { balanceOf } from "#app/domain/wallet/queries.ts";
import { announce } from "#tenants/journal.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { aTenant } from "#test/support/world.ts";
import { openBackend } from "#workers/connection.ts";
import { CREW } from "#workers/crew.ts";
import { startShift } from "#workers/shift.ts";

vi.setConfig({ testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } });
await ownDatabase();
const endShift = await startShift(
  openBackend({ kind: "postgres" }, () => true),
  CREW,
);
afterAll(endShift);

type Acme = Awaited<ReturnType<typeof aTenant>>;
const activeLearners = (acme: Acme) =>
  acme.setUp(async ({ db }) => (await db.meterTotal.findFirst({}))?.total ?? 0n);

test("a completed lesson earns tokens and counts the learner, without anybody waiting", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [amara, bo] = [await acme.learner(), await globex.learner()];
  const facts = { personId: amara.personId, courseId: randomUUID(), lessonId: randomUUID() };

  await acme.setUp((scope) => announce(scope, lessonCompleted, facts));

  await expect.poll(() => amara.sees(balanceOf, amara.personId)).toBe(5n);
  await expect.poll(() => activeLearners(acme)).toBe(1n);
  expect(await bo.sees(balanceOf, bo.personId)).toBe(0n);
  expect(await activeLearners(globex)).toBe(0n);
});

test("a completed course earns tokens", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const facts = { personId: amara.personId, courseId: randomUUID() };
  await acme.setUp((scope) => announce(scope, courseCompleted, facts));
  await expect.poll(() => amara.sees(balanceOf, amara.personId)).toBe(50n);
});

test("a learner who enrolls and learns in one month counts once", async () => {
  const acme = await aTenant();
  const [amara, bo] = [await acme.learner(), await acme.learner()];
  const courseId = randomUUID();
  for (const { personId } of [amara, bo]) {
    await acme.setUp(async (scope) => {
      await announce(scope, learnerEnrolled, { personId, courseId });
      await announce(scope, lessonCompleted, { personId, courseId, lessonId: randomUUID() });
    });
  }
  await expect.poll(() => bo.sees(balanceOf, bo.personId)).toBe(5n);
  await expect.poll(() => activeLearners(acme)).toBe(2n);
});
