import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { databaseUrls, env } from "#app/kernel/env.ts";
import type { Asked } from "#app/kernel/page.ts";
import { deedsOn, tenantInConsole, tenantsInConsole } from "#tenants/operator/queries.ts";
import { TenantQuestion } from "#tenants/operator/schema.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { suspendTenant } from "#tenants/suspend-tenant.ts";
import { countSubject } from "#tenants/usage/count-subject.ts";
import { anOperator, aWish } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const START = { after: null, before: null };

const found = async (question: Record<string, string>) => {
  const { rows } = await anOperator().does(tenantsInConsole, TenantQuestion.parse(question), START);
  return rows.map(({ slug }) => slug);
};

test("an academy is found by its name, its address and its domain, and its neighbor is not", async () => {
  const operator = anOperator();
  const mark = randomUUID();
  const wish = aWish({ name: `School of ${mark}`, host: `learn.${mark}.example` });
  await operator.does(provisionTenant, wish);
  await aTenant("Globex");

  for (const words of [mark.toUpperCase(), wish.slug, `learn.${mark}`])
    expect(await found({ words })).toEqual([wish.slug]);
});

test.each(["%", "_", "\\", "100%_\\"])("%s is searched for as it is written", async (words) => {
  await aTenant();
  expect(await found({ words })).toEqual([]);
});

test("paging by key shows each academy once, the youngest first, while others are made", async () => {
  const operator = anOperator();
  const mark = randomUUID();
  const made: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    const wish = aWish({ name: mark });
    await operator.does(provisionTenant, wish);
    made.unshift(wish.slug);
  }

  const seen: string[] = [];
  const page = (asked: Asked) =>
    operator.does(tenantsInConsole, TenantQuestion.parse({ words: mark }), asked);
  for (let after: string | null = null; ; ) {
    const { rows, next } = await page({ after, before: null });
    seen.push(...rows.map(({ slug }) => slug));
    await operator.does(provisionTenant, aWish({ name: mark }));
    if (!next) break;
    after = next;
  }

  expect(seen).toEqual(made);
});

test("the list can be narrowed to a state, and nonsense in the question asks for nothing", async () => {
  const { tenant } = await aTenant("Narrow");
  const words = tenant.slug;
  await anOperator().does(suspendTenant, { id: tenant.id, because: "a good reason" });

  expect(await found({ words, state: "suspended" })).toEqual([words]);
  expect(await found({ words, state: "active" })).toEqual([]);
  expect(await found({ words, state: "gone" })).toEqual([words]);
});

test("an academy's learners of this month stand beside its limit, and its neighbor's do not count", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  for (const { setUp } of [acme, acme, globex])
    await setUp((scope) =>
      countSubject(scope, "active-learners", {
        source: "test",
        eventId: randomUUID(),
        subjectId: randomUUID(),
        occurredAt: scope.now,
      }),
    );

  const words = acme.tenant.slug;
  const { rows } = await anOperator().does(
    tenantsInConsole,
    TenantQuestion.parse({ words }),
    START,
  );

  expect(rows).toMatchObject([{ activeLearners: 2n, limit: 250, tier: "professional" }]);
});

test("the last activity is when somebody of the academy did something, not when an operator did", async () => {
  const acme = await aTenant("Acme");
  const course = { slug: "c", title: "C", state: "published", publishedAt: new Date() };
  await acme.setUp(({ db }) => db.course.create({ data: course }));
  const lastAt = async () =>
    (await anOperator().does(tenantInConsole, acme.tenant.id)).tenant.lastAt;
  await anOperator().does(suspendTenant, { id: acme.tenant.id, because: "a good reason" });
  expect(await lastAt()).toBeNull();

  const amara = await acme.learner();
  await amara.does(enrollLearner, { courseSlug: "c" });

  expect(Date.now() - Number(await lastAt())).toBeLessThan(60_000);
});

test("nobody waits for somebody else's activity to be noted", async () => {
  const { tenant } = await aTenant();
  const note = `insert into journal (tenant_id, kind, name, actor_kind) values ('${tenant.id}', 'command', 'x', 'person')`;
  const slow = new pg.Client({ connectionString: databaseUrls(env()).owner ?? "" });
  await slow.connect();
  try {
    await slow.query("begin");
    await slow.query(note);
    await askAs("owner", `set statement_timeout = '2s'; ${note}`);
  } finally {
    await slow.query("rollback");
    await slow.end();
  }
});

test("one academy's page tells its facts, its hosts and what operators did, each with its reason", async () => {
  const operator = anOperator();
  const wish = aWish({ host: `learn.${randomUUID()}.example`, externalKey: randomUUID() });
  const { id } = await operator.does(provisionTenant, wish);
  const { slug } = aWish();
  await operator.does(renameSlug, { id, slug, because: "a better name" });
  await anOperator().does(suspendTenant, { id, because: "nobody pays" });

  const page = await operator.does(tenantInConsole, id);
  const deeds = await operator.does(deedsOn, id);

  expect(page).toMatchObject({
    tenant: {
      slug,
      state: "suspended",
      externalKey: wish.externalKey,
      url: `http://${slug}.localhost:3000/`,
    },
    limits: { seats: 25 },
    hosts: [{ host: wish.host, verifiedAt: null }],
    formerHosts: [`${wish.slug}.localhost`],
    used: { activeLearners: 0n },
  });
  expect(deeds).toMatchObject([
    { name: "tenants.suspend-tenant", because: "nobody pays", mine: false },
    { name: "tenants.rename-slug", because: "a better name", mine: true },
    { name: "tenants.provision-tenant", mine: true },
  ]);
});

test("what an academy's own people did is not shown to operators", async () => {
  const acme = await aTenant("Acme");
  await askAs(
    "owner",
    `insert into journal (tenant_id, kind, name, actor_kind, because)
     values ($1, 'command', 'learning.enroll-learner', 'person', 'private'),
            ($1, 'event', 'learning.learner-enrolled', 'person', 'private')`,
    [acme.tenant.id],
  );

  const deeds = await anOperator().does(deedsOn, acme.tenant.id);

  expect(deeds.map(({ name }) => name)).toEqual(["tenants.provision-tenant"]);
});
