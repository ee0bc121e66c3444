import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mailQueued } from "#tenants/mail/events.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { doAgain } from "#tenants/work/do-again.ts";
import { noteGivenUp } from "#tenants/work/note-given-up.ts";
import { stateOfWork } from "#tenants/work/queries.ts";
import { anOperator, deedsIn } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const LETTER = { to: "amara@people.example", subject: "Hi", html: "<p>Hi</p>", text: "Hi" };

/** An event that was relayed, and whose one follower was given up. */
async function givenUp() {
  const { tenant, setUp } = await aTenant();
  await setUp((scope) => queueLetter(scope, LETTER));
  const [row] = await askAs<{ id: string }>(
    "owner",
    "update journal set relayed_at = now() where tenant_id = $1 and name = $2 returning id",
    [tenant.id, mailQueued.name],
  );
  const event = String(row?.id);
  const facts = { tenant: tenant.id, duty: "mail.send-letter", event, tries: 10 };
  await anOperator().does(noteGivenUp, facts);
  const listed = async () =>
    (await anOperator().does(stateOfWork)).givenUp.find((one) => one.event === event);
  return { tenant, event, listed };
}

test("work that was given up is listed until an operator sets it going again, with the reason", async () => {
  const { tenant, event, listed } = await givenUp();
  expect(await listed()).toMatchObject({ academy: "Acme", duty: "mail.send-letter", again: false });

  await anOperator().does(doAgain, { id: event, because: "The mail server is back." });

  const [{ relayed_at } = {}] = await askAs(
    "owner",
    "select relayed_at from journal where id = $1",
    [event],
  );
  expect(relayed_at).toBeNull();
  expect(await listed()).toMatchObject({ again: true });
  expect((await deedsIn(tenant.id))[0]).toMatchObject({
    name: "work.do-again",
    because: "The mail server is back.",
    actor_kind: "operator",
  });
});

test("only what was given up can be done again", async () => {
  const { setUp } = await aTenant();
  await setUp((scope) => queueLetter(scope, LETTER));
  const event = await setUp(({ db }) => db.journal.findFirst({ where: { kind: "event" } }));
  for (const id of [String(event?.id), randomUUID()])
    await expect(
      anOperator().does(doAgain, { id, because: "I would like to." }),
    ).rejects.toMatchObject({ code: "missing" });
});
