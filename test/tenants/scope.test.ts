import { expect, test } from "vitest";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { aTenant } from "#test/support/world.ts";

const VISITOR = { kind: "visitor" } as const;
const TEST = { kind: "system", because: "test" } as const;

test("a glance cannot write, whatever it says", async () => {
  const acme = await aTenant();
  await acme.learner();

  const attempt = inGlance(
    acme.tenant,
    VISITOR,
    ({ sql }) => sql`update person set name = 'Somebody'`,
  );

  await expect(attempt).rejects.toThrow(/read-only/);
});

test("after a glance that failed the connection serves the next one", async () => {
  const acme = await aTenant();
  await expect(inGlance(acme.tenant, VISITOR, ({ sql }) => sql`select 1 / 0`)).rejects.toThrow(
    /zero/,
  );
  expect(await inGlance(acme.tenant, VISITOR, ({ sql }) => sql`select 1 as one`)).toEqual([
    { one: 1 },
  ]);
});

test("many glances of two tenants at once each see their own rows", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const names = async ({ id }: Tenant, tenant: Tenant) =>
    (
      await inGlance(tenant, VISITOR, ({ sql }) => sql<{ id: string }>`select id from tenant`)
    ).every((row) => row.id === id);

  const rounds = Array.from({ length: 100 }, (_, round) => (round % 2 ? acme : globex).tenant);
  const own = await Promise.all(rounds.map((tenant) => names(tenant, tenant)));

  expect(own).toEqual(rounds.map(() => true));
});

test("nothing of a scope that fails has happened", async () => {
  const acme = await aTenant();
  const attempt = inScope(acme.tenant, TEST, async ({ db }) => {
    await db.emailDomain.create({ data: { domain: "acme.example" } });
    throw new Error("half way");
  });

  await expect(attempt).rejects.toThrow("half way");
  expect(await acme.setUp(({ db }) => db.emailDomain.count())).toBe(0);
});

test("a row cannot be written for a neighbor, nor reach one by a foreign key", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const theirs = await globex.learner();
  const write = (data: { tenantId?: string; personId: string; role: string }) =>
    acme.setUp(({ db }) => db.personRole.create({ data }));

  await expect(
    write({ tenantId: globex.tenant.id, personId: theirs.personId, role: "admin" }),
  ).rejects.toThrow(/row-level security/);
  await expect(write({ personId: theirs.personId, role: "admin" })).rejects.toThrow(
    /[Ff]oreign key/,
  );
});

test("large numbers, moments and documents come back as themselves from both handles", async () => {
  const acme = await aTenant();
  const ask = ({ sql }: Parameters<Parameters<typeof inGlance>[2]>[0]) =>
    sql`select 9007199254740993::bigint as big, date '2026-02-28' as day, '{"a":[1]}'::jsonb as json,
               timestamptz '2026-02-28 12:00:00.123+00' as at, array['x','y'] as list`;

  const [glance, scope] = [await inGlance(acme.tenant, VISITOR, ask), await acme.setUp(ask)];

  expect(glance).toEqual([
    {
      big: 9007199254740993n,
      day: new Date("2026-02-28T00:00:00Z"),
      json: { a: [1] },
      at: new Date("2026-02-28T12:00:00.123Z"),
      list: ["x", "y"],
    },
  ]);
  expect(scope).toEqual(glance);
});
