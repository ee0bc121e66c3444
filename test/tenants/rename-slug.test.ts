import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { placeInDatabase, slugHost } from "#tenants/by-host.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { anOperator, aWish, deedsIn } from "#test/support/operator.ts";
import { aTenant } from "#test/support/world.ts";

const because = "the school has a new name";
const fresh = () => `moved-${randomUUID().slice(0, 13)}`;
const leadsTo = (slug: string) => placeInDatabase(slugHost(slug));

test("the old address leads to the new one", async () => {
  const { tenant } = await aTenant();
  const slug = fresh();

  await anOperator().does(renameSlug, { id: tenant.id, slug, because });

  expect(await leadsTo(slug)).toMatchObject({ kind: "here", tenant: { id: tenant.id } });
  expect(await leadsTo(tenant.slug)).toMatchObject({ kind: "elsewhere", host: slugHost(slug) });
  expect((await deedsIn(tenant.id))[0]).toMatchObject({
    name: "tenants.rename-slug",
    because,
    facts: { was: tenant.slug, slug },
  });
});

test("an address that was left can be taken back by its owner and by nobody else", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const operator = anOperator();
  const [id, slug] = [acme.tenant.id, acme.tenant.slug];
  await operator.does(renameSlug, { id, slug: fresh(), because });

  const theft = operator.does(renameSlug, { id: globex.tenant.id, slug, because });
  const newcomer = operator.does(provisionTenant, { ...aWish(), slug });

  await expect(theft).rejects.toMatchObject({
    code: "conflict",
    fields: { slug: expect.any(String) },
  });
  await expect(newcomer).rejects.toMatchObject({ code: "conflict" });
  await operator.does(renameSlug, { id, slug, because: "the new name was not liked" });
  expect(await leadsTo(slug)).toMatchObject({ kind: "here", tenant: { id } });
});

test("two academies that want one address at the same moment do not both get it", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const slug = fresh();
  const want = ({ tenant }: typeof acme) =>
    anOperator().does(renameSlug, { id: tenant.id, slug, because });

  const outcomes = await Promise.allSettled([want(acme), want(globex)]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an academy cannot be renamed to the address it has", async () => {
  const { tenant } = await aTenant();
  const attempt = anOperator().does(renameSlug, { id: tenant.id, slug: tenant.slug, because });

  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
});
