import { expect, test } from "vitest";
import { deactivatePerson } from "#app/domain/identity/deactivate-person.ts";
import { openSession } from "#app/domain/identity/open-session.ts";
import { credentialOf, signedInBy } from "#app/domain/identity/queries.ts";
import { reactivatePerson } from "#app/domain/identity/reactivate-person.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { aTenant } from "#test/support/world.ts";

test("a deactivated person is a visitor with the next request and cannot sign in until reactivated", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));

  await admin.does(deactivatePerson, { personId: amara.personId });

  expect((await amara.sees(signedInBy, secret)).actor.kind).toBe("visitor");
  expect(await amara.sees(credentialOf, amara.email)).toBeNull();

  await admin.does(reactivatePerson, { personId: amara.personId });

  expect((await amara.sees(signedInBy, secret)).actor.kind).toBe("visitor");
  expect(await amara.sees(credentialOf, amara.email)).not.toBeNull();
});

test("somebody who is deactivated by whatever means is signed in nowhere, whatever sessions are left", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));

  await acme.setUp(({ db }) => db.person.updateMany({ data: { state: "deactivated" } }));

  expect((await amara.sees(signedInBy, secret)).actor.kind).toBe("visitor");
});

test("administrators cannot deactivate themselves, nor anybody of another academy", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [admin, learner] = [await acme.admin(), await acme.learner()];
  const stranger = await globex.learner();

  const self = admin.does(deactivatePerson, { personId: admin.personId });
  await expect(self).rejects.toMatchObject({ code: "conflict" });
  const theirs = admin.does(deactivatePerson, { personId: stranger.personId });
  await expect(theirs).rejects.toMatchObject({ code: "missing" });
  const unentitled = learner.does(deactivatePerson, { personId: admin.personId });
  await expect(unentitled).rejects.toMatchObject({ code: "forbidden" });
  const back = admin.does(reactivatePerson, { personId: stranger.personId });
  await expect(back).rejects.toMatchObject({ code: "missing" });
});
