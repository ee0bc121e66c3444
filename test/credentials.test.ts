import { expect, test } from "vitest";
import { ensureKnowsPassword, ensureMayAskForLetter } from "#app/credentials.ts";
import { hashPassword } from "#app/domain/identity/password.ts";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { signInBy } from "#app/sign-in.ts";
import { asking, cookieOf } from "#test/support/asking.ts";
import { aTenant } from "#test/support/world.ts";

test("whoever changes a credential shows the password again, and guessing it runs out", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const passwordHash = await hashPassword("correct horse");
  await acme.setUp(({ db }) => db.person.updateMany({ data: { passwordHash } }));
  const form = { email: amara.email, password: "correct horse" };
  const cookie = cookieOf(await signInBy("password")(asking(acme.tenant, { form })));
  const args = asking(acme.tenant, { cookie });

  await ensureKnowsPassword("correct horse", args);
  for (let at = 0; at < LIMITS["proof.account"].most; at++)
    await expect(ensureKnowsPassword("a guess", args)).rejects.toMatchObject({
      code: "invalid",
      fields: { currentPassword: "This is not your current password." },
    });
  await expect(ensureKnowsPassword("correct horse", args)).rejects.toMatchObject({
    code: "limit_reached",
  });
});

test("one address cannot have letters sent without end; another academy does not count with it", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  for (let at = 0; at < LIMITS["letter.address"].most; at++)
    await ensureMayAskForLetter(asking(acme.tenant));

  const next = ensureMayAskForLetter(asking(acme.tenant));
  await expect(next).rejects.toMatchObject({ code: "limit_reached" });
  await ensureMayAskForLetter(asking(globex.tenant));
});
