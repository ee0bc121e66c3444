import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deactivatePerson } from "#app/domain/identity/deactivate-person.ts";
import { erasePerson } from "#app/domain/identity/erase-person.ts";
import { peoplePage } from "#app/domain/identity/people-page.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { reactivatePerson } from "#app/domain/identity/reactivate-person.ts";
import { reissueCertificate } from "#app/domain/learning/certificates/reissue-certificate.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { aRichTenant, tenantTables } from "#test/isolation/rich-tenant.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

/** The tables of this academy in which any row says this. */
async function whereIsSaid(tenantId: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, key } of await tenantTables()) {
    const said = await askAs(
      "owner",
      `select 1 from ${table} t where ${key} = $1 and t::text ilike $2 limit 1`,
      [tenantId, `%${words}%`],
    );
    if (said.length > 0) found.push(table);
  }
  return found;
}

test("whoever is erased is named in no table any more; ratings and the numbers of certificates stay", async () => {
  const acme = await aRichTenant("Acme");
  const { tenant, setUp, admin, learner, reviewId, courseId, certificateId } = acme;
  const { personId, email } = learner;
  const name = `Zoltan ${randomUUID()}`;
  await setUp(({ db }) => db.person.updateMany({ where: { id: personId }, data: { name } }));
  await setUp((scope) => queueLetter(scope, { to: email, subject: name, html: name, text: name }));
  await learner.does(reissueCertificate, { certificateId });
  await setUp(({ sql }) => sql`update review set words = ${name} where id = ${reviewId}::uuid`);
  await setUp(
    ({ sql }) => sql`update quiz_answer set answer = to_jsonb(${name}::text), comment = ${name}`,
  );
  await setUp(
    ({ sql }) => sql`update scorm_item set cmi = jsonb_build_object('learner', ${name}::text)`,
  );
  await setUp(({ sql }) => sql`update assignment_line set email = ${email}`);
  expect(await whereIsSaid(tenant.id, name)).toEqual(
    expect.arrayContaining([
      "certificate",
      "mail",
      "person",
      "quiz_answer",
      "review",
      "scorm_item",
    ]),
  );

  const whatStays = () =>
    setUp(
      ({ sql }) => sql`
        select c.rating_sum, c.rating_count, f.number from course c join certificate f on f.course_id = c.id
        where c.id = ${courseId}::uuid order by f.number`,
    );
  const before = await whatStays();

  await admin.does(deactivatePerson, { personId });
  await admin.does(erasePerson, { personId, email });
  await admin.does(erasePerson, { personId, email });
  await deliveryIn(acme)();

  expect(await whereIsSaid(tenant.id, name)).toEqual([]);
  expect(await whereIsSaid(tenant.id, email)).toEqual([]);
  expect(await whatStays()).toEqual(before);
  const { rows } = await admin.sees(peoplePage, { search: "", after: null, before: null });
  expect(rows.map(({ id }) => id)).not.toContain(personId);
  await expect(admin.sees(personDetails, personId)).rejects.toMatchObject({ code: "missing" });
  await expect(admin.does(reactivatePerson, { personId })).rejects.toMatchObject({
    code: "missing",
  });
});

test("nobody is erased by mistake: not while they may sign in, not under another address, not by a learner", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [admin, amara, kofi] = [await acme.admin(), await acme.learner(), await acme.learner()];
  const { personId, email } = amara;

  await expect(admin.does(erasePerson, { personId, email })).rejects.toMatchObject({
    message: "Deactivate this person first. They may be signed in.",
  });
  await admin.does(deactivatePerson, { personId });
  await expect(admin.does(erasePerson, { personId, email: kofi.email })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(kofi.does(erasePerson, { personId, email })).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await globex.admin();
  await expect(stranger.does(erasePerson, { personId, email })).rejects.toMatchObject({
    code: "missing",
  });
  expect((await admin.sees(personDetails, personId)).email).toBe(email);
});

test("an address that was erased may come again, as somebody else", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  await admin.does(deactivatePerson, amara);
  await admin.does(erasePerson, amara);

  const again = await acme.learner(amara.email);

  expect(again.personId).not.toBe(amara.personId);
});
