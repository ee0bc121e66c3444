import { expect, test } from "vitest";
import { openSession } from "#app/domain/identity/open-session.ts";
import { signedInBy } from "#app/domain/identity/queries.ts";
import { resetPassword } from "#app/domain/identity/reset-password.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { askForMail, lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

test("a reset signs every device out but the one that did it, and tells the owner", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const before = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));
  await askForMail(acme, { purpose: "reset", email: amara.email });
  const secret = await secretFor(acme, amara.email);

  const input = { secret, passwordHash: "$new$", device: A_BROWSER };
  const after = await acme.visitor.does(resetPassword, input);

  const { actor: old } = await amara.sees(signedInBy, before.secret);
  const { actor: here } = await amara.sees(signedInBy, after.secret);
  expect(old.kind).toBe("visitor");
  expect(here).toMatchObject({ kind: "person", personId: amara.personId });
  const letters = await lettersTo(acme, amara.email);
  expect(letters.at(-1)?.subject).toMatch(/password .* was changed/);
});

test("a reset link works once, in its own academy, and ends the sign-in links that are under way", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const amara = await acme.learner("amara@shared.example");
  const double = await globex.learner("amara@shared.example");
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  await askForMail(acme, { purpose: "reset", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  const input = { secret, passwordHash: "$new$", device: A_BROWSER };

  await expect(globex.visitor.does(resetPassword, input)).rejects.toMatchObject({ code: "gone" });
  await acme.visitor.does(resetPassword, input);
  await expect(acme.visitor.does(resetPassword, input)).rejects.toMatchObject({ code: "gone" });

  const open = await acme.setUp(({ db }) =>
    db.oneTimeLink.count({ where: { usedAt: null, revokedAt: null } }),
  );
  expect(open).toBe(0);
  const there = await globex.setUp(({ db }) =>
    db.person.findFirst({ where: { id: double.personId } }),
  );
  expect(there?.passwordHash).toBeNull();
});
