import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addPerson } from "#app/domain/identity/add-person.ts";
import { askToJoin } from "#app/domain/identity/ask-to-join.ts";
import { invitePeople } from "#app/domain/identity/invite-people.ts";
import { openAccount } from "#app/domain/identity/open-account.ts";
import { openLink } from "#app/domain/identity/open-link.ts";
import { publishLegal } from "#tenants/legal/publish-legal.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

const account = (secret: string) => ({
  secret,
  name: "Yuki Tanaka",
  passwordHash: "$argon2id$hash",
  device: A_BROWSER,
  terms: null,
});
const email = "yuki@acme.example";

const personIn = ({ setUp }: Awaited<ReturnType<typeof aTenant>>) =>
  setUp(({ db }) =>
    db.person.findMany({ where: { email }, select: { name: true, roles: true, state: true } }),
  );

test("an invitation accepted twice at once gives one person, with the roles that were offered", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  await admin.does(invitePeople, { emails: [email], roles: ["learner", "instructor"] });
  const secret = await secretFor(acme, email);

  const accept = () => acme.visitor.does(openAccount, account(secret));
  const outcomes = await Promise.allSettled([accept(), accept(), accept()]);

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const people = await personIn(acme);
  expect(people).toHaveLength(1);
  expect(people[0]?.roles.map(({ role }) => role).sort()).toEqual(["instructor", "learner"]);
  expect(await acme.setUp(({ db }) => db.session.count())).toBe(1);
});

test("an invitation of one academy is worth nothing in another", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  await (await acme.admin()).does(invitePeople, { emails: [email], roles: ["learner", "admin"] });
  const secret = await secretFor(acme, email);

  const abroad = globex.visitor.does(openAccount, account(secret));

  await expect(abroad).rejects.toMatchObject({ code: "gone" });
  expect(await personIn(globex)).toEqual([]);
});

test("where there are terms, an account is opened by accepting the wording that holds, which is noted", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  for (const markdown of ["Be kind.", "Be kind, and on time."])
    await admin.does(publishLegal, { kind: "terms", markdown, requestId: randomUUID() });
  await admin.does(invitePeople, { emails: [email], roles: ["learner"] });
  const secret = await secretFor(acme, email);

  for (const terms of [null, 1])
    await expect(
      acme.visitor.does(openAccount, { ...account(secret), terms }),
    ).rejects.toMatchObject({ code: "invalid", fields: { terms: expect.any(String) } });
  expect(await personIn(acme)).toEqual([]);

  await acme.visitor.does(openAccount, { ...account(secret), terms: 2 });
  const noted = await acme.setUp(
    ({ sql }) => sql`select kind, number, email from consent join person p on p.id = person_id`,
  );
  expect(noted).toEqual([{ kind: "terms", number: 2, email }]);
});

test("whoever signs up is a learner, with an address that counts as proved", async () => {
  const acme = await aTenant();
  const open = { ...acme.tenant, signUp: "open" as const };
  await acme.setUp((scope) => askToJoin({ ...scope, tenant: open }, { email }));
  const secret = await secretFor(acme, email);

  await acme.setUp((scope) => openAccount({ ...scope, tenant: open }, account(secret)));

  const person = await acme.setUp(({ db }) =>
    db.person.findFirst({ where: { email }, include: { roles: true } }),
  );
  expect(person?.emailVerifiedAt).toBeInstanceOf(Date);
  expect(person?.roles.map(({ role }) => role)).toEqual(["learner"]);
});

test("a sign-up that was asked for before the academy closed its doors stays outside", async () => {
  const acme = await aTenant();
  const open = { ...acme.tenant, signUp: "open" as const };
  await acme.setUp((scope) => askToJoin({ ...scope, tenant: open }, { email }));
  const secret = await secretFor(acme, email);

  const late = acme.visitor.does(openAccount, account(secret));

  await expect(late).rejects.toMatchObject({ code: "forbidden" });
  expect(await personIn(acme)).toEqual([]);
});

test("an account that has a password is not taken over by an old invitation", async () => {
  const acme = await aTenant();
  await (await acme.admin()).does(invitePeople, { emails: [email], roles: ["learner", "admin"] });
  const secret = await secretFor(acme, email);
  const own = { email, name: "Yuki", passwordHash: "$own$", roles: [], verified: true };
  await acme.setUp((scope) => addPerson(scope, own));

  const attempt = acme.visitor.does(openAccount, account(secret));

  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  const person = await acme.setUp(({ db }) => db.person.findFirst({ where: { email } }));
  expect(person?.passwordHash).toBe("$own$");
});

test("an account that was made without a password becomes the invited person's", async () => {
  const acme = await aTenant();
  const made = { email, name: "First admin", roles: ["admin" as const], verified: false };
  await acme.setUp((scope) => addPerson(scope, made));
  const { secret } = await acme.setUp((scope) =>
    openLink(scope, { purpose: "invite", email, roles: ["admin"] }),
  );

  await acme.visitor.does(openAccount, account(secret));

  const [person] = await personIn(acme);
  expect(person?.name).toBe("Yuki Tanaka");
  expect(person?.roles.map(({ role }) => role).sort()).toEqual(["admin", "learner"]);
});
