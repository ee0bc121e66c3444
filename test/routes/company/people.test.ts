import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import * as people from "#app/routes/company/people.tsx";
import * as deactivate from "#app/routes/company/people-deactivate.tsx";
import * as invitations from "#app/routes/company/people-invitations.tsx";
import * as invite from "#app/routes/company/people-invite.tsx";
import * as person from "#app/routes/company/people-person.tsx";
import * as settings from "#app/routes/company/settings.tsx";
import * as signUp from "#app/routes/company/settings-sign-up.tsx";
import { asking } from "#test/support/asking.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aTenant } from "#test/support/world.ts";

const PAGES = { people, person, deactivate, invitations, invite, settings, signUp };

test.each(Object.entries(PAGES))("%s is for administrators only", async (_, { loader }) => {
  const acme = await aTenant();
  const learner = await acme.learner();
  const params = { personId: learner.personId };
  const cookie = await cookieFor(acme, learner.personId);

  await expect(loader(asking(acme.tenant, { cookie, params }))).rejects.toMatchObject({
    init: { status: 403 },
  });
  const visiting = await loader(asking(acme.tenant, { params })).catch((thrown) => thrown);
  expect(visiting.headers.get("Location")).toMatch(/^\/sign-in\?next=/);
});

test("a person of another academy is as missing as one who was made up, or is no id at all", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [admin, stranger] = [await acme.admin(), await globex.learner()];
  const cookie = await cookieFor(acme, admin.personId);
  const seen = (personId: string) =>
    person.loader(asking(acme.tenant, { cookie, params: { personId } })).catch((thrown) => thrown);

  const [foreign, madeUp, none] = [
    await seen(stranger.personId),
    await seen(randomUUID()),
    await seen("1' or '1'='1"),
  ];

  expect(foreign.init.status).toBe(404);
  expect(foreign).toEqual(madeUp);
  expect(none).toEqual(madeUp);
});

test("no form makes an operator of anybody", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const cookie = await cookieFor(acme, admin.personId);
  const params = { personId: amara.personId };

  const roles = { roles: "operator" };
  const answers = [
    await person.action(asking(acme.tenant, { cookie, params, form: roles })),
    await invite.action(
      asking(acme.tenant, { cookie, form: { ...roles, emails: "x@acme.example" } }),
    ),
  ];

  expect(answers.map((answer) => (answer as { init: ResponseInit }).init.status)).toEqual([
    422, 422,
  ]);
  const kept = await acme.setUp(({ db }) => db.personRole.count({ where: { role: "operator" } }));
  expect(kept).toBe(0);
});

test("the next request of somebody who was deactivated is a visitor's", async () => {
  const acme = await aTenant();
  const [admin, other] = [await acme.admin(), await acme.admin()];
  const theirs = await cookieFor(acme, other.personId);
  await people.loader(asking(acme.tenant, { cookie: theirs }));

  const cookie = await cookieFor(acme, admin.personId);
  const params = { personId: other.personId };
  await deactivate.action(asking(acme.tenant, { cookie, params, form: {} }));

  const next = await people
    .loader(asking(acme.tenant, { cookie: theirs }))
    .catch((thrown) => thrown);
  expect(next.headers.get("Location")).toMatch(/^\/sign-in/);
});

test("every command about people is in the journal, without addresses", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const cookie = await cookieFor(acme, admin.personId);

  await invite.action(asking(acme.tenant, { cookie, form: { emails: "yuki@acme.example" } }));

  const [noted] = await acme.setUp(({ db }) =>
    db.journal.findMany({ where: { name: "identity.invite-people" } }),
  );
  expect(noted).toMatchObject({ kind: "command", actorId: admin.personId });
  expect(JSON.stringify(noted?.facts)).not.toContain("yuki");
});
