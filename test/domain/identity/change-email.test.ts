import { expect, test } from "vitest";
import { askToChangeEmail } from "#app/domain/identity/ask-to-change-email.ts";
import { changeEmail } from "#app/domain/identity/change-email.ts";
import { ownAccount } from "#app/domain/identity/queries.ts";
import { lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

test("the address changes when the new one is proved, and the old one hears of it", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();

  await amara.does(askToChangeEmail, { email: "amara@new.example" });
  expect((await amara.sees(ownAccount)).email).toBe(amara.email);
  await amara.does(changeEmail, { secret: await secretFor(acme, "amara@new.example") });

  expect((await amara.sees(ownAccount)).email).toBe("amara@new.example");
  expect((await lettersTo(acme, amara.email)).at(-1)?.subject).toMatch(/address .* was changed/);
});

test("a stranger at a mistyped address cannot take the account with the link", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [amara, stranger] = [await acme.learner(), await acme.learner()];
  const abroad = await globex.learner();
  await amara.does(askToChangeEmail, { email: "typo@new.example" });
  const secret = await secretFor(acme, "typo@new.example");

  await expect(stranger.does(changeEmail, { secret })).rejects.toMatchObject({ code: "forbidden" });
  await expect(abroad.does(changeEmail, { secret })).rejects.toMatchObject({ code: "gone" });
  expect((await amara.sees(ownAccount)).email).toBe(amara.email);
});

test("an address that somebody else has is answered alike, and its owner is told", async () => {
  const acme = await aTenant();
  const [amara, other] = [await acme.learner(), await acme.learner()];

  const taken = await amara.does(askToChangeEmail, { email: other.email });
  const free = await amara.does(askToChangeEmail, { email: "free@new.example" });

  expect(Object.keys(taken)).toEqual(Object.keys(free));
  const [letter] = await lettersTo(acme, other.email);
  expect(letter?.subject).toMatch(/already have an account/);
  expect(letter?.body).not.toContain("secret=");
});

test("an address that was taken between asking and proving is refused", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await amara.does(askToChangeEmail, { email: "amara@new.example" });
  const secret = await secretFor(acme, "amara@new.example");
  await acme.learner("amara@new.example");

  await expect(amara.does(changeEmail, { secret })).rejects.toMatchObject({ code: "conflict" });
});
