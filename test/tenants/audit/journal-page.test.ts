import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { journalPage } from "#tenants/audit/journal-page.ts";
import { JournalQuestion } from "#tenants/audit/schema.ts";
import { journalWords } from "#tenants/audit/words.ts";
import { noteCommand } from "#tenants/journal.ts";
import { renameSlug } from "#tenants/rename-slug.ts";
import { suspendTenant } from "#tenants/suspend-tenant.ts";
import { anOperator } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const asked = (question: Record<string, string> = {}) => JournalQuestion.parse(question);

test("an operator's deed is the provider's, with the reason, and never an operator's name", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const slug = `moved-${randomUUID().slice(0, 13)}`;
  const operator = anOperator();
  await operator.does(suspendTenant, { id: acme.tenant.id, because: "two invoices are open" });
  await operator.does(renameSlug, { id: acme.tenant.id, slug, because: "a new name" });

  const { rows } = await admin.sees(journalPage, asked({ who: "provider" }), null);

  expect(rows).toMatchObject([
    {
      what: "Changed the academy's address",
      who: "provider",
      because: "a new name",
      personName: null,
      details: [
        { term: "was", value: acme.tenant.slug },
        { term: "slug", value: slug },
      ],
    },
    { what: "Suspended the academy", because: "two invoices are open" },
    { what: "Provisioned the academy", who: "provider" },
  ]);
});

test("the journal is of this academy alone, whoever is searched for", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const course = { slug: "c", title: "C", state: "published", publishedAt: new Date() };
  for (const { setUp } of [acme, globex])
    await setUp(({ db }) => db.course.create({ data: course }));
  const [amara, stranger] = [await acme.learner(), await globex.learner()];
  await amara.does(enrollLearner, { courseSlug: "c" });
  await stranger.does(enrollLearner, { courseSlug: "c" });
  const admin = await acme.admin();

  const { rows } = await admin.sees(journalPage, asked({ words: "learner enrolled" }), null);

  expect(rows).toMatchObject([
    { who: "people", personId: amara.personId, what: "Learner enrolled" },
  ]);
  expect((await admin.sees(journalPage, asked({ words: stranger.email }), null)).rows).toEqual([]);
});

test("a journal is searched by name, by address and by event, and narrowed to who did it", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const mark = randomUUID();
  await admin.does((scope) => noteCommand(scope, "brand.publish-brand", {}), null);
  await acme.setUp((scope) => noteCommand(scope, "usage.tidy-up", {}));
  await askAs("owner", "update person set name = $2 where id = $1", [
    admin.personId,
    `Ada ${mark}`,
  ]);
  const found = async (question: Record<string, string>) =>
    (await admin.sees(journalPage, asked(question), null)).rows.map(({ what }) => what);

  expect(await found({ words: mark })).toEqual(["Publish brand"]);
  expect(await found({ words: admin.email })).toEqual(["Publish brand"]);
  expect(await found({ words: "PUBLISH b" })).toEqual(["Publish brand"]);
  expect(await found({ who: "automatic" })).toEqual(["Tidy up"]);
  expect(await found({ who: "nonsense", words: "%" })).toEqual([]);
});

test("paging by key shows every line once, the last first, while others are written", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const write = (n: number) => admin.does((scope) => noteCommand(scope, "x.counted", { n }), null);
  for (let n = 0; n < 120; n += 1) await write(n);

  const seen: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof journalPage>> = await admin.sees(
      journalPage,
      asked({ who: "people" }),
      after,
    );
    seen.push(...page.rows.map(({ details }) => String(details[0]?.value)));
    await write(1_000);
    if (!page.next) break;
    after = page.next;
  }

  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => String(119 - n)));
});

test("somebody who signs in is named, and what a visitor claims in a form names nobody", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const facts = { personId: admin.personId };
  const line =
    "insert into journal (tenant_id, kind, name, actor_kind, facts) values ($1, $2, $3, 'visitor', $4)";
  await askAs("owner", line, [acme.tenant.id, "event", "x.signed-in", facts]);
  await askAs("owner", line, [acme.tenant.id, "command", "x.sign-in", facts]);
  await askAs("owner", line, [acme.tenant.id, "event", "x.odd", { personId: "nobody" }]);

  const { rows } = await admin.sees(journalPage, asked({ words: "x." }), null);

  expect(rows.map(({ what, who, personId }) => [what, who, personId])).toEqual([
    ["Odd", "visitor", null],
    ["Sign in", "visitor", null],
    ["Signed in", "people", admin.personId],
  ]);
});

test("details leave out ids and what was cut", async () => {
  const acme = await aTenant("Acme");
  const admin = await acme.admin();
  const facts = {
    personId: randomUUID(),
    email: "[cut]",
    roles: ["admin", "agent"],
    nested: { a: 1 },
    courseSlug: "c",
  };
  await admin.does((scope) => noteCommand(scope, "identity.change-roles", facts), null);

  const { rows } = await admin.sees(journalPage, asked({ who: "people" }), null);

  expect(rows[0]?.details).toEqual([
    { term: "roles", value: "admin, agent" },
    { term: "course slug", value: "c" },
  ]);
});

test.each([
  ["learning.lesson-completed", "Lesson completed"],
  ["tenants.resume-tenant", "Resumed the academy"],
  ["odd", "Odd"],
])("%s reads %s", (name, words) => {
  expect(journalWords(name)).toBe(words);
});
