import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { claimDomain } from "#tenants/domains/claim-domain.ts";
import { domainNamed, domainsPage } from "#tenants/domains/queries.ts";
import { releaseDomain } from "#tenants/domains/release-domain.ts";
import { aTenant } from "#test/support/world.ts";

const someHost = () => `learn.${randomUUID()}.com`;

test("an admin claims a domain and sees which records to create", async () => {
  const { admin, tenant } = await aTenant();
  const amara = await admin();
  const host = someHost();
  expect(await amara.does(claimDomain, { host: `https://${host.toUpperCase()}/` })).toEqual({
    host,
  });
  const { domains, address, most } = await amara.sees(domainsPage);
  expect({ address, most }).toEqual({ address: tenant.canonicalHost, most: 1 });
  expect(domains).toMatchObject([
    { host, isProved: false, isAddress: false, mayBecomeAddress: false },
  ]);
  expect(domains[0]?.setup.proof.value).toMatch(/^academy-challenge=[\w-]{43}$/);
  expect(domains[0]?.setup.ways).toEqual([
    [{ type: "CNAME", name: host, value: tenant.canonicalHost }],
  ]);
});

test("no license gives more domains than it includes, not even to ten claims at once", async () => {
  for (const [tier, most] of [
    ["starter", 0],
    ["professional", 1],
    ["enterprise", 5],
  ] as const) {
    const { admin } = await aTenant("Acme", { tier });
    const amara = await admin();
    const claims = Array.from({ length: 10 }, () => amara.does(claimDomain, { host: someHost() }));
    const outcomes = await Promise.allSettled(claims);
    const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused, tier).toHaveLength(10 - most);
    for (const reason of refused) expect(reason).toMatchObject({ code: "payment_required" });
    expect((await amara.sees(domainsPage)).domains).toHaveLength(most);
  }
});

test("only administrators claim domains", async () => {
  const { learner, instructor, agent } = await aTenant();
  for (const person of [await learner(), await instructor(), await agent()])
    await expect(person.does(claimDomain, { host: someHost() })).rejects.toMatchObject({
      code: "forbidden",
    });
});

test("two academies may claim one name; each has a proof of its own and knows nothing of the other", async () => {
  const host = someHost();
  const proofs = [];
  for (const name of ["Acme", "Globex"]) {
    const amara = await (await aTenant(name)).admin();
    await amara.does(claimDomain, { host });
    const { domains } = await amara.sees(domainsPage);
    expect(domains).toHaveLength(1);
    proofs.push(domains[0]?.setup.proof.value);
  }
  expect(new Set(proofs).size).toBe(2);
});

test("a claim is made once, and a new one after release has a new proof", async () => {
  const amara = await (await aTenant("Acme", { tier: "enterprise" })).admin();
  const host = someHost();
  const proof = async () => (await amara.sees(domainsPage)).domains[0]?.setup.proof.value;
  await amara.does(claimDomain, { host });
  const first = await proof();
  await expect(amara.does(claimDomain, { host })).rejects.toMatchObject({ code: "conflict" });
  await amara.does(releaseDomain, { host });
  expect(await proof()).toBeUndefined();
  await amara.does(claimDomain, { host });
  expect(await proof()).not.toBe(first);
});

test("a neighbor's domain does not exist here", async () => {
  const [acme, globex] = [
    await (await aTenant("Acme")).admin(),
    await (await aTenant("Globex")).admin(),
  ];
  const host = someHost();
  await acme.does(claimDomain, { host });
  await expect(globex.sees(domainNamed, host)).rejects.toMatchObject({ code: "missing" });
  await expect(globex.does(releaseDomain, { host })).rejects.toMatchObject({ code: "missing" });
  expect((await acme.sees(domainsPage)).domains).toHaveLength(1);
});

test("a tenant cannot write itself a proof, past every command", async () => {
  const { admin, setUp } = await aTenant();
  const amara = await admin();
  const host = someHost();
  await amara.does(claimDomain, { host });
  const cheat = setUp(
    ({ sql }) => sql`update tenant_host set verified_at = now() where host = ${host}`,
  );
  await expect(cheat).rejects.toThrow(/permission denied/);
  const forge = setUp(
    ({ sql }) =>
      sql`insert into tenant_host (host, token, verified_at) values (${someHost()}, 't', now())`,
  );
  await expect(forge).rejects.toThrow(/permission denied/);
});
