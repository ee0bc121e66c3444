import { expect, test } from "vitest";
import { changeName } from "#app/domain/identity/change-name.ts";
import { changePassword } from "#app/domain/identity/change-password.ts";
import { openSession } from "#app/domain/identity/open-session.ts";
import { ownAccount, signedInBy } from "#app/domain/identity/queries.ts";
import { inScope } from "#tenants/scope.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { aTenant } from "#test/support/world.ts";

test("a new password signs out every other device of that person and nobody else's", async () => {
  const acme = await aTenant();
  const [amara, other] = [await acme.learner(), await acme.learner()];
  const open = (personId: string) => acme.setUp((scope) => openSession(scope, personId, A_BROWSER));
  const [here, elsewhere, theirs] = [
    await open(amara.personId),
    await open(amara.personId),
    await open(other.personId),
  ];
  const { actor } = await amara.sees(signedInBy, here.secret);
  if (actor.kind !== "person") throw new Error("the session that was just opened is not there");

  await inScope(acme.tenant, actor, (scope) => changePassword(scope, { passwordHash: "$new$" }));

  const kinds = [here, elsewhere, theirs].map(
    async ({ secret }) => (await amara.sees(signedInBy, secret)).actor.kind,
  );
  expect(await Promise.all(kinds)).toEqual(["person", "visitor", "person"]);
});

test("a name is changed for its owner alone", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [amara, other] = [await acme.learner(), await globex.learner()];

  await amara.does(changeName, { name: "Amara O." });

  expect((await amara.sees(ownAccount)).name).toBe("Amara O.");
  expect((await other.sees(ownAccount)).name).toBe("Amara Okafor");
});
