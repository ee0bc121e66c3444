import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { learnersByMonth, licenseAndUse } from "#tenants/license/license-and-use.ts";
import type { Scope } from "#tenants/scope.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const usedOf = (uses: readonly { key: string; used: bigint }[]) =>
  Object.fromEntries(uses.map(({ key, used }) => [key, used]));

const claim = ({ sql }: Scope) =>
  sql`insert into tenant_host (host, token) values (${`${randomUUID()}.example`}, 't')`;

test("what is used is this academy's alone", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  for (const academy of [acme, globex, globex]) {
    await academy.setUp(async (scope) => {
      await scope.db.file.create({
        data: {
          sha256: Buffer.from(randomUUID()),
          mediaType: "image/png",
          sizeBytes: 700n,
          audience: "people",
        },
      });
      await claim(scope);
    });
    await academy.learner();
  }
  const admin = await acme.admin();

  const { tier, uses } = await admin.sees(licenseAndUse);

  expect(tier).toBe("professional");
  expect(usedOf(uses)).toEqual({
    "active-learners": 0n,
    seats: 2n,
    storage: 700n,
    "custom-domains": 1n,
  });
  expect(uses.map(({ limit }) => limit)).toEqual([250, 250, 50 * 1024 ** 3, 1]);
});

test("a deactivated person, a released domain and last month's learners take no room", async () => {
  const acme = await aTenant("Acme");
  const [admin, former] = [await acme.admin(), await acme.learner()];
  await acme.setUp(async (scope) => {
    const { db, now } = scope;
    await db.person.updateMany({ where: { id: former.personId }, data: { state: "deactivated" } });
    await claim(scope);
    await scope.sql`update tenant_host set released_at = now()`;
    const subjectId = former.personId;
    const occurredAt = new Date(now.getTime() - 40 * 24 * 60 * 60 * 1000);
    await countSubject(scope, "active-learners", {
      source: "t",
      eventId: randomUUID(),
      subjectId,
      occurredAt,
    });
  });

  const { uses } = await admin.sees(licenseAndUse);
  const months = await admin.sees(learnersByMonth);

  expect(usedOf(uses)).toEqual({
    "active-learners": 0n,
    seats: 1n,
    storage: 0n,
    "custom-domains": 0n,
  });
  expect(months).toMatchObject([{ total: 1n }]);
});

test("a custom license shows what was agreed", async () => {
  const acme = await aTenant("Acme", { tier: "custom" });
  await askAs("owner", `update license set limits = '{"seats": 7}' where tenant_id = $1`, [
    acme.tenant.id,
  ]);
  const admin = await acme.admin();

  const { limits } = await admin.sees(licenseAndUse);

  expect(limits).toMatchObject({ seats: 7, activeLearners: 2_500 });
});
