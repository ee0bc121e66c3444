import { expect, test } from "vitest";
import { countTries } from "#app/domain/identity/count-tries.ts";
import { forgiveTries } from "#app/domain/identity/forgive-tries.ts";
import { LIMITS, proofTries } from "#app/domain/identity/throttle.ts";
import { aTenant } from "#test/support/world.ts";

const { most } = LIMITS["proof.account"];
const tries = proofTries("203.0.113.7", "amara@acme.example");

test("of many tries at once exactly as many are admitted as the limit says", async () => {
  const acme = await aTenant();

  const waits = await Promise.all(
    Array.from({ length: most + 10 }, () => acme.visitor.does(countTries, tries)),
  );

  expect(waits.filter((wait) => wait === 0)).toHaveLength(most);
  expect(Math.max(...waits)).toBeLessThanOrEqual(LIMITS["proof.account"].withinMs / 1000);
});

test("whoever is stopped for going through accounts does not use up the academy's own limit", async () => {
  const acme = await aTenant();
  const { most: ofAddress } = LIMITS["proof.address"];
  for (let at = 0; at < ofAddress + 20; at++)
    await acme.visitor.does(countTries, proofTries("203.0.113.7", `p${at}@acme.example`));

  const rows = await acme.setUp(({ db }) => db.throttle.findMany());

  expect(rows.find(({ key }) => key.startsWith("proof.tenant"))?.hits).toBe(ofAddress);
  expect(rows.filter(({ key }) => key.startsWith("proof.account"))).toHaveLength(ofAddress);
});

test("what is tried in one academy does not count in another", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  for (let at = 0; at <= most; at++) await acme.visitor.does(countTries, tries);

  expect(await acme.visitor.does(countTries, tries)).toBeGreaterThan(0);
  expect(await globex.visitor.does(countTries, tries)).toBe(0);
});

test("a window that has ended counts anew, and ended windows are swept away", async () => {
  const acme = await aTenant();
  for (let at = 0; at <= most; at++) await acme.visitor.does(countTries, tries);
  await acme.visitor.does(countTries, proofTries("198.51.100.1", "other@acme.example"));
  await acme.setUp(({ db }) => db.throttle.updateMany({ data: { endsAt: new Date(0) } }));

  expect(await acme.visitor.does(countTries, tries)).toBe(0);
  expect(await acme.setUp(({ db }) => db.throttle.count())).toBe(tries.length);
});

test("a success gives the account all its tries back, and its address one", async () => {
  const acme = await aTenant();
  for (let at = 0; at < most; at++) await acme.visitor.does(countTries, tries);

  await acme.visitor.does(forgiveTries, tries);

  const hits = await acme.setUp(({ db }) => db.throttle.findMany({ orderBy: { key: "asc" } }));
  expect(hits.map((row) => row.hits)).toEqual([0, most - 1, most]);
});
