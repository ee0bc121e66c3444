import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { placeOf, slugHost } from "#tenants/by-host.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { anOperator, aWish, deedsIn } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";

test("a provisioned academy answers on its own host, with a license and its deed in the journal", async () => {
  const operator = anOperator();
  const wish = aWish();

  const made = await operator.does(provisionTenant, wish);

  expect(made).toMatchObject({ slug: wish.slug, name: wish.name, created: true });
  const place = await placeOf(slugHost(wish.slug));
  expect(place).toMatchObject({ kind: "here", tenant: { id: made.id, state: "trial" } });
  expect(await deedsIn(made.id)).toMatchObject([
    {
      name: "tenants.provision-tenant",
      actor_kind: "operator",
      actor_id: operator.personId,
      facts: { slug: wish.slug, tier: "starter" },
    },
  ]);
});

test("eight requests at once with one external key make one academy", async () => {
  const operator = anOperator();
  const wish = aWish({ externalKey: randomUUID() });

  const answers = await Promise.all(
    Array.from({ length: 8 }, () => operator.does(provisionTenant, wish)),
  );

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(
    await askAs("owner", "select id from tenant where external_key = $1", [wish.externalKey]),
  ).toHaveLength(1);
});

test("eight requests at once for one address make one academy, and seven hear that it is taken", async () => {
  const operator = anOperator();
  const wish = aWish();

  const answers = await Promise.allSettled(
    Array.from({ length: 8 }, () => operator.does(provisionTenant, wish)),
  );

  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const answer of answers)
    if (answer.status === "rejected")
      expect(answer.reason).toMatchObject({
        code: "conflict",
        fields: { slug: expect.any(String) },
      });
});

test("an external key that was used for something else is refused with what differs", async () => {
  const operator = anOperator();
  const wish = aWish({ externalKey: randomUUID() });
  const made = await operator.does(provisionTenant, wish);

  const other = { ...wish, name: "Another", tier: "enterprise" as const, admin: "x@other.example" };
  const attempt = operator.does(provisionTenant, other);

  await expect(attempt).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("name, tier, admin"),
    fields: { name: "It was Wishing Well the first time." },
  });
  const [kept] = await askAs<{ name: string }>("owner", "select name from tenant where id = $1", [
    made.id,
  ]);
  expect(kept?.name).toBe("Wishing Well");
});

test("the same request is answered with the same academy after it has moved to another address", async () => {
  const operator = anOperator();
  const wish = aWish({ externalKey: randomUUID() });
  const { id } = await operator.does(provisionTenant, wish);
  const { slug } = aWish();
  await operator.does(renameSlug, { id, slug, because: "merged with another school" });

  expect(await operator.does(provisionTenant, wish)).toMatchObject({ id, slug, created: false });
});

test("a domain that comes with the request is claimed for the academy and not yet believed", async () => {
  const wish = aWish({ host: `Learn.${randomUUID()}.Example` });

  const { id } = await anOperator().does(provisionTenant, wish);

  expect(
    await askAs(
      "owner",
      "select host, verified_at, canonical from tenant_host where tenant_id = $1",
      [id],
    ),
  ).toEqual([{ host: wish.host?.toLowerCase(), verified_at: null, canonical: false }]);
});

test.each(["kestrel.localhost", "localhost", "two words.example", "a..b"])(
  "the host %s can be nobody's own",
  async (host) => {
    const attempt = anOperator().does(provisionTenant, aWish({ host }));

    await expect(attempt).rejects.toMatchObject({
      code: "invalid",
      fields: { host: expect.any(String) },
    });
  },
);
