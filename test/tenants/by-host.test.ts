import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addressOf, placeInDatabase, slugHost, tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { aTenant } from "#test/support/world.ts";

const TEST = { kind: "system", because: "test" } as const;

type HostState = { verifiedAt?: Date; releasedAt?: Date; canonical?: boolean };

const giveHost = (tenantId: string, host: string, state: HostState) =>
  inControlPlane(TEST, ({ db }) =>
    db.tenantHost.create({
      data: { tenantId, host, token: "t", ...state },
      select: { host: true },
    }),
  );
const change = (id: string, data: { slug?: string; state?: string }) =>
  inControlPlane(TEST, ({ db }) => db.tenant.update({ where: { id }, data, select: { id: true } }));
const someHost = () => `learn.${randomUUID()}.example`;

test("a tenant is found at its slug host, and a name that nobody has leads nowhere", async () => {
  const { tenant } = await aTenant();
  const host = slugHost(tenant.slug);
  expect(await placeInDatabase(host)).toEqual({
    kind: "here",
    tenant: expect.objectContaining({ id: tenant.id, canonicalHost: host }),
  });
  for (const nobody of [
    `x${host}`,
    `www.${host}`,
    "localhost",
    someHost(),
    `${tenant.slug}.localhost.evil.example`,
  ])
    expect(await placeInDatabase(nobody)).toEqual({ kind: "nowhere" });
});

test("a verified host that is not the canonical one leads to it, the slug host too", async () => {
  const { tenant } = await aTenant();
  const [chosen, other] = [someHost(), someHost()];
  await giveHost(tenant.id, other, { verifiedAt: new Date() });
  expect(await placeInDatabase(other)).toEqual({
    kind: "elsewhere",
    host: slugHost(tenant.slug),
    tenantId: tenant.id,
  });
  await giveHost(tenant.id, chosen, { verifiedAt: new Date(), canonical: true });
  expect(await placeInDatabase(chosen)).toMatchObject({ kind: "here", tenant: { id: tenant.id } });
  for (const host of [other, slugHost(tenant.slug)])
    expect(await placeInDatabase(host)).toEqual({
      kind: "elsewhere",
      host: chosen,
      tenantId: tenant.id,
    });
  expect((await tenantById(tenant.id))?.canonicalHost).toBe(chosen);
});

test("a host that was claimed and not proved, or that was released, leads nowhere", async () => {
  const { tenant } = await aTenant();
  const [claimed, released] = [someHost(), someHost()];
  await giveHost(tenant.id, claimed, {});
  await giveHost(tenant.id, released, { verifiedAt: new Date(), releasedAt: new Date() });
  for (const host of [claimed, released])
    expect(await placeInDatabase(host)).toEqual({ kind: "nowhere" });
});

test("an old slug leads to the new one, until a tenant of that name exists", async () => {
  const { tenant } = await aTenant();
  const slug = `renamed-${randomUUID().slice(0, 13)}`;
  await change(tenant.id, { slug });
  await inControlPlane(TEST, ({ db }) =>
    db.formerSlug.create({
      data: { slug: tenant.slug, tenantId: tenant.id },
      select: { slug: true },
    }),
  );
  expect(await placeInDatabase(slugHost(tenant.slug))).toEqual({
    kind: "elsewhere",
    host: slugHost(slug),
    tenantId: tenant.id,
  });
  const { tenant: other } = await aTenant();
  await change(other.id, { slug: tenant.slug });
  expect(await placeInDatabase(slugHost(tenant.slug))).toMatchObject({
    kind: "here",
    tenant: { id: other.id },
  });
});

test("a suspended tenant is still found, a deleted one is not", async () => {
  const { tenant } = await aTenant();
  const host = someHost();
  await giveHost(tenant.id, host, { verifiedAt: new Date() });
  await change(tenant.id, { state: "suspended" });
  expect(await placeInDatabase(slugHost(tenant.slug))).toMatchObject({
    kind: "here",
    tenant: { state: "suspended" },
  });
  await change(tenant.id, { state: "deleted" });
  for (const name of [host, slugHost(tenant.slug)])
    expect(await placeInDatabase(name)).toEqual({ kind: "nowhere" });
  expect(await tenantById(tenant.id)).toBeNull();
});

test("an address is the tenant's own, with the platform's scheme and port", () => {
  expect(addressOf({ canonicalHost: "learn.acme.example" }, "/a?b=c")).toBe(
    "http://learn.acme.example:3000/a?b=c",
  );
});
