import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { claimLetter } from "#tenants/mail/claim-letter.ts";
import { deliverLetter } from "#tenants/mail/deliver-letter.ts";
import { mailboxLetter, mailboxLetters } from "#tenants/mail/queries.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { settleLetter } from "#tenants/mail/settle-letter.ts";
import { anOperator } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const WRITTEN = { to: "amara@people.example", subject: "Hi", html: "<p>Hello</p>", text: "Hello" };

test("without a mail server a letter is sent into the mailbox, where it can be read", async () => {
  const acme = await aTenant();
  const { mailId } = await acme.setUp((scope) => queueLetter(scope, WRITTEN));
  const claimed = await acme.setUp((scope) => claimLetter(scope, mailId));
  if (claimed) {
    const answer = await deliverLetter(acme.tenant, claimed);
    expect(await acme.setUp((scope) => settleLetter(scope, claimed, answer))).toBeUndefined();
  }
  expect(await acme.setUp((scope) => claimLetter(scope, mailId))).toBeNull();

  const [listed] = (await anOperator().does(mailboxLetters)).filter(({ id }) => id === mailId);
  expect(listed).toMatchObject({ academy: "Acme", recipient: WRITTEN.to, state: "sent" });
  expect(await anOperator().does(mailboxLetter, mailId)).toMatchObject({
    html: WRITTEN.html,
    text: WRITTEN.text,
  });
});

test("a letter that is not there is missing, whatever it is called", async () => {
  for (const id of [randomUUID(), "../etc", "' or 1=1"])
    await expect(anOperator().does(mailboxLetter, id)).rejects.toMatchObject({ code: "missing" });
});

test("the control plane sees that a letter exists, never what it says", async () => {
  const acme = await aTenant();
  await acme.setUp((scope) => queueLetter(scope, WRITTEN));
  await expect(askAs("ops", "select html from mail")).rejects.toThrow("permission denied");
  await expect(askAs("ops", "select body from mail")).rejects.toThrow("permission denied");
});

test("a neighbor's letter can be neither claimed nor read", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const { mailId } = await acme.setUp((scope) => queueLetter(scope, WRITTEN));
  expect(await globex.setUp((scope) => claimLetter(scope, mailId))).toBeNull();
  expect(await globex.setUp(({ db }) => db.mail.count())).toBe(0);
});
