import { expect, test } from "vitest";
import { assignMany } from "#app/domain/learning/assigning/assign-many.ts";
import { assignmentGoesOn } from "#app/domain/learning/assigning/events.ts";
import { assignmentCounts } from "#app/domain/learning/assigning/queries.ts";
import { aCrowd, assignmentForm } from "#test/support/assigning.ts";
import { dieAt } from "#test/support/die-at.ts";
import { offer } from "#test/support/offer.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { askAs } from "#test/support/owner.ts";
import { QUICKLY } from "#test/support/quick-queues.ts";
import { aTenant } from "#test/support/world.ts";
import { openBackend } from "#workers/connection.ts";
import { CREW } from "#workers/crew.ts";
import { startShift } from "#workers/shift.ts";

await ownDatabase();

const queue = { kind: "postgres" } as const;

test("an assignment whose workers are killed is taken up where it stood, and everybody is enrolled once", async () => {
  const acme = await aTenant();
  await offer(acme, [{ slug: "knots", title: "Knots" }]);
  const admin = await acme.admin();
  const emails = await aCrowd(acme, 230);
  await askAs("owner", "update journal set relayed_at = now() where relayed_at is null");
  const { assignmentId } = await admin.does(assignMany, assignmentForm({ emails }));
  const settled = async () =>
    (await admin.sees(assignmentCounts, assignmentId)).find(({ outcome }) => outcome)?.people ?? 0;

  expect(await dieAt("committed", queue)).toBe("SIGKILL");
  const before = await settled();
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(230);

  const events = (CREW.events ?? []).filter(({ follows }) => follows === assignmentGoesOn.name);
  const endShift = await startShift(
    openBackend(queue, () => true),
    { events },
    QUICKLY,
  );
  await expect.poll(settled, { timeout: 60_000, interval: 200 }).toBe(230);
  await endShift();
  const [told] = await acme.setUp(
    ({ sql }) => sql<{ events: number; people: number }>`
      select count(*)::integer as events, count(distinct facts ->> 'personId')::integer as people
      from journal where name = 'learning.learner-enrolled'`,
  );
  expect(told).toEqual({ events: 230, people: 230 });
}, 120_000);
