import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, expect, test, vi } from "vitest";
import { slugHost } from "#tenants/by-host.ts";
import { askControlPlane, inControlPlane } from "#tenants/control-plane.ts";
import { domainsPage } from "#tenants/domains/queries.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { suspendTenant } from "#tenants/suspend-tenant.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { anEdge } from "#test/support/edge.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { aTenant } from "#test/support/world.ts";

await ownDatabase();
const edge = await anEdge("academies.test");
afterAll(() => edge.stop());

/** Everything here runs at once on one small machine; test/tenants/hear-changes.test.ts holds us to one second. */
const HEARD_MS = 5_000;
vi.setConfig({ testTimeout: 60_000 });

const word = () => randomUUID().slice(0, 8);

/** An academy with an admin who has signed in, as far as a browser is concerned. */
async function anAcademy(name = "Acme") {
  const company = await aTenant(name, { tier: "enterprise" });
  const { tenant } = company;
  const amara = await company.admin();
  const Cookie = await cookieFor(company, amara.personId);
  const home = slugHost(tenant.slug);
  const send = (path: string, form: Record<string, string>, host: string) =>
    edge.open(host, path, {
      method: "POST",
      headers: {
        Cookie,
        Origin: `https://${host}:${edge.ports.https}`,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(form).toString(),
    });
  const proofFor = async (host: string) => {
    const { domains } = await amara.sees(domainsPage);
    return String(domains.find((one) => one.host === host)?.setup.proof.value);
  };
  return {
    tenant,
    home,
    amara,
    claim: (host: string, at = home) => send("/company/domains", { host }, at),
    check: async (host: string, at = home) => {
      await askControlPlane`update tenant_host set checked_at = null where host = ${host}`;
      return send(`/company/domains/${host}/check`, {}, at);
    },
    choose: (host: string, at = home) => send(`/company/domains/${host}/address`, {}, at),
    release: (host: string, at = home) => send(`/company/domains/${host}/release`, {}, at),
    page: (at = home) => edge.open(at, "/company/domains", { headers: { Cookie } }),
    publish: async (host: string) =>
      edge.dns("set-txt", { host: `_academy-challenge.${host}.`, value: await proofFor(host) }),
  };
}

const addressOn = (host: string, path: string) => `https://${host}:${edge.ports.https}${path}`;
const expectRedirect = async (from: string, to: string) => {
  const path = "/courses?page=2&q=a%20b";
  expect(await edge.open(from, path)).toMatchObject({
    status: 308,
    headers: { location: addressOn(to, path), "cache-control": "no-store" },
  });
};

test("an academy is served on its own hostname under a valid certificate, without a word of what serves it", async () => {
  const { home } = await anAcademy();
  const page = await edge.open(home);
  expect(page).toMatchObject({
    status: 200,
    headers: { "strict-transport-security": "max-age=2592000" },
  });
  expect(page.text).toContain("Acme");
  expect(JSON.stringify(page.headers)).not.toMatch(/azora|caddy|express/i);
  const plain = await fetch(`http://127.0.0.1:${edge.ports.http}/courses`, {
    headers: { Host: home },
    redirect: "manual",
  });
  expect(plain.status).toBe(308);
});

test("a thousand names that belong to nobody get no certificate, and an academy is served meanwhile", async () => {
  const { home } = await anAcademy();
  await edge.open(home);
  const names = Array.from({ length: 1_000 }, () => `${randomUUID()}.example`);
  const flood = Promise.allSettled(names.map((name) => edge.open(name)));
  expect((await edge.open(home)).status).toBe(200);
  const outcomes = await flood;
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toEqual([]);
  expect(edge.certified().filter((name) => names.includes(name))).toEqual([]);
  await expect(edge.open(`x${home}`)).rejects.toThrow();

  const { home: after } = await anAcademy();
  const served = async () => expect((await edge.open(after)).status).toBe(200);
  await vi.waitFor(served, HEARD_MS);
});

test("a domain goes from claimed to served, apex and www, and the academy moves there and back", async () => {
  const acme = await anAcademy();
  const apex = `acme-${word()}.com`;
  const www = `www.${apex}`;
  for (const host of [apex, www]) {
    expect((await acme.claim(host)).status).toBe(303);
    await expect(edge.open(host), "claimed is not proved").rejects.toThrow();
    await acme.publish(host);
    expect((await acme.check(host)).status).toBe(303);
    expect(edge.certified(), "the check has fetched the certificate").toContain(host);
    await expectRedirect(host, acme.home);
  }
  const shown = (await acme.amara.sees(domainsPage)).domains.flatMap(({ lights }) => lights);
  expect(shown.map(({ state }) => state)).toEqual(Array(8).fill("ok"));
  expect((await acme.page()).text).toContain("is answered.");

  expect((await acme.choose(www)).status).toBe(303);
  await vi.waitFor(async () => expect((await edge.open(www)).status).toBe(200), HEARD_MS);
  for (const host of [apex, acme.home]) await expectRedirect(host, www);

  await acme.choose(acme.home, www);
  await vi.waitFor(() => expectRedirect(www, acme.home), HEARD_MS);
});

test("a renamed academy is found at its old name too", async () => {
  const { tenant, home } = await anAcademy();
  expect((await edge.open(home)).status).toBe(200);
  const slug = `renamed-${word()}`;
  await inControlPlane({ kind: "operator", personId: randomUUID() }, (scope) =>
    renameSlug(scope, { id: tenant.id, slug, because: "They asked for it." }),
  );
  await vi.waitFor(() => expectRedirect(home, slugHost(slug)), HEARD_MS);
  expect((await edge.open(slugHost(slug))).status).toBe(200);
});

test("a suspended academy answers 402 in its own brand, under its own certificate", async () => {
  const { tenant, home } = await anAcademy("Umbrella");
  await inControlPlane({ kind: "operator", personId: randomUUID() }, (scope) =>
    suspendTenant(scope, { id: tenant.id, because: "The invoice is open." }),
  );
  const page = await edge.open(home);
  expect(page.status).toBe(402);
  expect(page.text).toContain("Umbrella");
  expect(page.text).not.toMatch(/azora/i);
});

test("an alias that was left behind gives its host to nobody", async () => {
  const [acme, thief] = [await anAcademy(), await anAcademy("Thief")];
  const host = `learn.acme-${word()}.com`;
  // Everything leads here in this domain name system, so the alias is dangling from the beginning.
  await thief.claim(host);
  await thief.check(host);
  await expect(edge.open(host)).rejects.toThrow();

  await acme.claim(host);
  await acme.publish(host);
  await acme.check(host);
  await thief.check(host);
  await expectRedirect(host, acme.home);

  expect((await acme.release(host)).status).toBe(303);
  await thief.publish(host);
  await thief.check(host);
  // The certificate is still there, the academy is not.
  const page = await vi.waitFor(async () => {
    const seen = await edge.open(host);
    expect(seen.status).toBe(404);
    return seen;
  }, HEARD_MS);
  expect(page.headers["set-cookie"]).toBeUndefined();
  expect(page.text).toContain("There is nothing at this address");
});

test("no header and no handshake makes a request somebody else's", async () => {
  const [acme, globex] = [await anAcademy(), await anAcademy("Globex")];
  await edge.open(globex.home);
  const headers = {
    "X-Forwarded-Host": globex.home,
    Forwarded: `host=${globex.home}`,
    "X-Original-Host": globex.home,
  };
  const page = await edge.open(acme.home, "/", { headers });
  expect(page).toMatchObject({ status: 200, text: expect.not.stringContaining("Globex") });
  const mixed = await edge.open(globex.home, "/", { servername: acme.home });
  expect(mixed.status).toBe(421);
});

test("a request target that names a host of its own is refused by the server itself", async () => {
  const { home } = await anAcademy();
  for (const target of ["http://evil.example/", "https://evil.example/courses"]) {
    const socket = connect(edge.ports.web, "127.0.0.1");
    socket.end(`GET ${target} HTTP/1.1\r\nHost: ${home}\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
  }
});

test("the private question is not answered in public", async () => {
  const { home } = await anAcademy();
  const page = await edge.open(home, `/ask?domain=${home}`);
  expect(page.status).toBe(404);
});
