import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { lessonCompleted } from "#app/domain/learning/events.ts";
import { balanceOf } from "#app/domain/wallet/queries.ts";
import { announce } from "#tenants/journal.ts";
import { aTenant } from "#test/support/world.ts";
import { openBackend } from "#workers/connection.ts";
import { CREW } from "#workers/crew.ts";
import { startShift } from "#workers/shift.ts";

test("a completed lesson earns tokens without anybody waiting for it", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const endShift = await startShift(openBackend({ kind: "postgres" }), CREW);
  await acme.setUp((scope) =>
    announce(scope, lessonCompleted, {
      personId: amara.personId,
      courseId: randomUUID(),
      lessonId: randomUUID(),
    }),
  );
  await expect.poll(() => amara.sees(balanceOf, amara.personId), { timeout: 8000 }).toBe(5n);
  await endShift();
});
