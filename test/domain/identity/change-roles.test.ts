import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { changeRoles } from "#app/domain/identity/change-roles.ts";
import { deactivatePerson } from "#app/domain/identity/deactivate-person.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { ChangeRoles, InvitePeople } from "#app/domain/identity/schema.ts";
import { inScope } from "#tenants/scope.ts";
import { aTenant } from "#test/support/world.ts";

test("the roles are exactly those that were chosen, and the journal knows before and after", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.instructor()];

  await admin.does(changeRoles, { personId: amara.personId, roles: ["learner", "agent"] });

  expect((await admin.sees(personDetails, amara.personId)).roles).toEqual(["agent", "learner"]);
  const [event] = await acme.setUp(({ db }) =>
    db.journal.findMany({ where: { name: "identity.roles-changed" } }),
  );
  expect(event).toMatchObject({
    actorId: admin.personId,
    facts: {
      personId: amara.personId,
      before: ["instructor", "learner"],
      after: ["agent", "learner"],
    },
  });
});

test("the last active administrator stays one", async () => {
  const acme = await aTenant();
  const [admin, other] = [await acme.admin(), await acme.admin()];
  await admin.does(deactivatePerson, { personId: other.personId });

  const attempt = admin.does(changeRoles, { personId: admin.personId, roles: ["learner"] });

  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
});

test("two administrators who take the role from each other at once leave one", async () => {
  const acme = await aTenant();
  const [one, other] = [await acme.admin(), await acme.admin()];

  const second = await inScope(acme.tenant, one, async (scope) => {
    await changeRoles(scope, { personId: other.personId, roles: ["learner"] });
    const meanwhile = other.does(changeRoles, { personId: one.personId, roles: ["learner"] });
    const settled = meanwhile.then(
      () => "done",
      ({ code }) => code,
    );
    await Promise.race([settled, pause(500)]);
    return { settled };
  });

  expect(await second.settled).toBe("conflict");
});

test("nobody can hand out the operator's role, by whatever form", () => {
  const personId = crypto.randomUUID();

  expect(ChangeRoles.safeParse({ personId, roles: "operator" }).success).toBe(false);
  expect(ChangeRoles.safeParse({ personId, roles: ["admin", "operator"] }).success).toBe(false);
  expect(InvitePeople.safeParse({ emails: "a@b.example", roles: "operator" }).success).toBe(false);
});

test("an operator stays one whatever else is chosen", async () => {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  await acme.setUp(({ db }) =>
    db.personRole.create({ data: { personId: amara.personId, role: "operator" } }),
  );

  await admin.does(changeRoles, { personId: amara.personId, roles: ["learner", "agent"] });

  expect((await admin.sees(personDetails, amara.personId)).roles).toEqual([
    "agent",
    "learner",
    "operator",
  ]);
});

test("only administrators change roles, and only in their own academy", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [learner, admin] = [await acme.learner(), await acme.admin()];
  const stranger = await globex.learner();
  const roles = ["learner", "admin"] as const;

  const own = learner.does(changeRoles, { personId: learner.personId, roles: [...roles] });
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
  const theirs = admin.does(changeRoles, { personId: stranger.personId, roles: [...roles] });
  await expect(theirs).rejects.toMatchObject({ code: "missing" });
  await expect(admin.sees(personDetails, stranger.personId)).rejects.toMatchObject({
    code: "missing",
    message: "There is no such person.",
  });
});
