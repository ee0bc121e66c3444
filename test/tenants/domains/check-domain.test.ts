import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { placeInDatabase, tenantById } from "#tenants/by-host.ts";
import { askControlPlane, inControlPlane } from "#tenants/control-plane.ts";
import { checkDueDomains } from "#tenants/domains/check-due-domains.ts";
import { chooseAddress } from "#tenants/domains/choose-address.ts";
import { claimDomain } from "#tenants/domains/claim-domain.ts";
import type { Sight } from "#tenants/domains/lights.ts";
import { lookAtDomain } from "#tenants/domains/look-at-domain.ts";
import { domainsPage } from "#tenants/domains/queries.ts";
import { releaseDomain } from "#tenants/domains/release-domain.ts";
import { settleCheck } from "#tenants/domains/settle-check.ts";
import { aNameServer } from "#test/support/name-server.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { aTenant } from "#test/support/world.ts";

await ownDatabase();
const { address, zone } = await aNameServer();
process.env["DNS_SERVERS"] = address;

const TEST = { kind: "system", because: "test" } as const;
const EDGE = ["192.0.2.10"];

const GREEN: Sight["edge"] = {
  certificate: { validTo: new Date("2027-02-19"), issuer: "Test authority" },
  answer: { status: 200 },
};

const someHost = () => `learn.${randomUUID()}.com`;

/** An academy whose admin has claimed a host, and what can happen to the two. */
async function aClaim(host: string, name = "Acme") {
  const { tenant, admin } = await aTenant(name, { tier: "enterprise" });
  const amara = await admin();
  await amara.does(claimDomain, { host });
  zone[tenant.canonicalHost] = { A: EDGE };
  const domain = async () => {
    const { domains } = await amara.sees(domainsPage);
    return domains.find((one) => one.host === host);
  };
  const proof = String((await domain())?.setup.proof.value);
  /** Ten seconds, and a day, go by. */
  const wait = () =>
    askControlPlane`
      update tenant_host set checked_at = null, next_check_at = now() - interval '1 day'
      where tenant_id = ${tenant.id}::uuid`;
  const look = async () => {
    await wait();
    const sight = await lookAtDomain(tenant, amara, host);
    if (!sight) throw new Error("the domain was not looked at");
    return sight;
  };
  return {
    tenant,
    amara,
    proof,
    domain,
    wait,
    look,
    /** Presses "check now". */
    check: async () => amara.does(settleCheck, await look()),
    /** Looks, and finds our web server in order too. */
    checkAllGreen: async () => amara.does(settleCheck, { ...(await look()), edge: GREEN }),
    /** The events of its journal, oldest first. */
    events: async () =>
      askControlPlane<{ name: string; facts: Record<string, unknown> }>`
        select name, facts from journal
        where tenant_id = ${tenant.id}::uuid and kind = 'event' and name like 'domains.%' order by id`,
  };
}

/** The domain's owner publishes these proofs, and leads visitors to this host. */
function publish(host: string, proofs: readonly string[], target?: string): void {
  zone[`_academy-challenge.${host}`] = { TXT: proofs };
  if (target) zone[host] = { CNAME: [target] };
}

const leadsTo = async (host: string) => {
  const place = await placeInDatabase(host);
  return place.kind === "here"
    ? place.tenant.id
    : place.kind === "elsewhere"
      ? place.tenantId
      : null;
};

test("a claim alone leads nowhere; with its TXT record the host is the academy's at once", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  expect(await acme.check()).toMatchObject({
    ownership: { state: "waiting" },
    dns: { state: "failed" },
  });
  expect(await leadsTo(host)).toBeNull();
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  expect(await acme.check()).toMatchObject({ ownership: { state: "ok" }, dns: { state: "ok" } });
  expect(await leadsTo(host)).toBe(acme.tenant.id);
  expect((await acme.events()).map(({ name }) => name)).toEqual([
    "domains.domain-claimed",
    "domains.domain-proved",
  ]);
});

test("pressing the button often asks the name servers seldom", async () => {
  const acme = await aClaim(someHost());
  const { host } = await acme.look();
  const looks = Array.from({ length: 10 }, () => lookAtDomain(acme.tenant, acme.amara, host));
  expect((await Promise.all(looks)).filter(Boolean)).toEqual([]);
  await acme.wait();
  const again = Array.from({ length: 10 }, () => lookAtDomain(acme.tenant, acme.amara, host));
  expect((await Promise.all(again)).filter(Boolean)).toHaveLength(1);
});

test("somebody else's host is not hijacked by claiming it, not even while its alias still leads here", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.check();
  const thief = await aClaim(host, "Thief");
  for (const proofs of [[acme.proof], ["academy-challenge=guess"], [], [acme.proof, thief.proof]]) {
    publish(host, proofs);
    expect((await thief.check())?.ownership.state).not.toBe("ok");
    expect(await leadsTo(host)).toBe(acme.tenant.id);
  }
  await acme.amara.does(releaseDomain, { host });
  publish(host, []);
  await thief.check();
  expect(await leadsTo(host), "a dangling alias is of no use to anybody").toBeNull();
});

test("a proof of another academy, copied, proves nothing", async () => {
  const host = someHost();
  const [acme, thief] = [await aClaim(host), await aClaim(host, "Thief")];
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  expect((await thief.check())?.ownership).toMatchObject({ state: "failed" });
  expect(await leadsTo(host)).toBeNull();
});

test("a host passes to a new academy when its owner publishes the new proof and takes the old one down", async () => {
  const host = someHost();
  const old = await aClaim(host, "Old");
  publish(host, [old.proof], old.tenant.canonicalHost);
  await old.checkAllGreen();
  await old.amara.does(chooseAddress, { host });
  const young = await aClaim(host, "Young");
  publish(host, [young.proof], young.tenant.canonicalHost);
  expect(await young.check()).toMatchObject({ ownership: { state: "ok" } });
  expect(await leadsTo(host)).toBe(young.tenant.id);
  expect(
    await placeInDatabase(old.tenant.canonicalHost),
    "the old academy lives where it was born",
  ).toMatchObject({ kind: "here" });
  expect((await old.events()).at(-1)).toMatchObject({
    name: "domains.domain-lost",
    facts: { host },
  });
  expect((await old.check())?.ownership.state).toBe("failed");
});

test("two academies that prove one host at once end with one holder", async () => {
  const host = someHost();
  const claims = await Promise.all([aClaim(host, "A"), aClaim(host, "B"), aClaim(host, "C")]);
  publish(
    host,
    claims.map(({ proof }) => proof),
  );
  const lights = await Promise.all(claims.map((one) => one.check()));
  expect(lights.filter((one) => one?.ownership.state === "ok")).toHaveLength(1);
});

test("a released host leads nowhere at once and rests for thirty days, for everybody but its academy", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.check();
  await acme.amara.does(releaseDomain, { host });
  expect(await leadsTo(host)).toBeNull();
  const globex = await aClaim(host, "Globex");
  publish(host, [globex.proof]);
  const { ownership } = (await globex.check()) ?? {};
  expect(ownership).toMatchObject({
    state: "waiting",
    reason: expect.stringContaining("kept free until 20"),
  });
  expect(await leadsTo(host)).toBeNull();
  await askControlPlane`
    update tenant_host set released_at = now() - interval '30 days' where tenant_id = ${acme.tenant.id}::uuid`;
  expect((await globex.check())?.ownership.state).toBe("ok");
  expect(await leadsTo(host)).toBe(globex.tenant.id);
});

test("its own academy takes a released host up again, with a new proof", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof]);
  await acme.check();
  await acme.amara.does(releaseDomain, { host });
  await acme.amara.does(claimDomain, { host });
  expect((await acme.check())?.ownership.state, "the old record proves nothing").toBe("failed");
  publish(host, [String((await acme.domain())?.setup.proof.value)]);
  expect((await acme.check())?.ownership.state).toBe("ok");
});

test("an answer to a question of before the release is not written down after it", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  const sight = await acme.look();
  await acme.amara.does(releaseDomain, { host });
  await acme.amara.does(claimDomain, { host });
  expect(await acme.amara.does(settleCheck, sight)).toBeNull();
});

test("only a host that is served becomes the address, and the academy can always go back", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  const home = acme.tenant.canonicalHost;
  publish(host, [acme.proof], home);
  await acme.check();
  await expect(acme.amara.does(chooseAddress, { host })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(acme.amara.does(chooseAddress, { host: someHost() })).rejects.toMatchObject({
    code: "conflict",
  });
  await acme.checkAllGreen();
  await acme.amara.does(chooseAddress, { host });
  expect(await placeInDatabase(home)).toMatchObject({ kind: "elsewhere", host });
  const moved = await tenantById(acme.tenant.id);
  expect(moved?.version, "pages that were kept are drawn anew").toBeGreaterThan(
    acme.tenant.version,
  );
  expect(await placeInDatabase(host)).toMatchObject({ kind: "here" });
  await acme.amara.does(chooseAddress, { host: home });
  expect(await placeInDatabase(host)).toMatchObject({ kind: "elsewhere", host: home });
});

test("a domain that worked and works no more raises one alarm, and the academy is not locked out", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.checkAllGreen();
  await acme.amara.does(chooseAddress, { host });
  zone[host] = { A: ["203.0.113.7"] };
  for (let look = 0; look < 6; look++) await acme.check();
  const alarms = (await acme.events()).filter(({ name }) => name === "domains.domain-drifted");
  expect(alarms).toMatchObject([{ facts: { host, addressMoved: true } }]);
  expect(await placeInDatabase(acme.tenant.canonicalHost)).toMatchObject({ kind: "here" });
});

test("a domain that never worked raises no alarm, nor does a fault of our own names", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  for (let look = 0; look < 4; look++) await acme.check();
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.checkAllGreen();
  delete zone[acme.tenant.canonicalHost];
  for (let look = 0; look < 4; look++) await acme.check();
  expect((await acme.events()).map(({ name }) => name)).not.toContain("domains.domain-drifted");
});

test("a record that is taken down after the proof is shown, and the host stays the academy's", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.check();
  publish(host, []);
  expect((await acme.check())?.ownership).toMatchObject({ state: "failed" });
  expect(await leadsTo(host)).toBe(acme.tenant.id);
});

test("the worker looks at whatever is due, once, and plans the next look", async () => {
  const host = someHost();
  const acme = await aClaim(host);
  publish(host, [acme.proof], acme.tenant.canonicalHost);
  await acme.wait();
  await Promise.all([checkDueDomains(), checkDueDomains()]);
  const seen = await acme.domain();
  expect(seen).toMatchObject({ isProved: true });
  const waitMs = Number(seen?.nextCheckAt.getTime()) - Number(seen?.checkedAt?.getTime());
  expect(waitMs).toBeGreaterThan(50_000);
  expect(await leadsTo(host)).toBe(acme.tenant.id);
});

test("a deleted academy holds no host against a right proof", async () => {
  const host = someHost();
  const gone = await aClaim(host, "Gone");
  publish(host, [gone.proof]);
  await gone.check();
  await inControlPlane(TEST, ({ db }) =>
    db.tenant.update({
      where: { id: gone.tenant.id },
      data: { state: "deleted" },
      select: { id: true },
    }),
  );
  const acme = await aClaim(host);
  publish(host, [gone.proof, acme.proof]);
  await acme.check();
  expect(await leadsTo(host)).toBe(acme.tenant.id);
});
