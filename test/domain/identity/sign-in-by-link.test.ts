import { expect, test } from "vitest";
import { deactivatePerson } from "#app/domain/identity/deactivate-person.ts";
import { openLink } from "#app/domain/identity/open-link.ts";
import { signInByLink } from "#app/domain/identity/sign-in-by-link.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { askForMail, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

const sessionsIn = ({ setUp }: Awaited<ReturnType<typeof aTenant>>) =>
  setUp(({ db }) => db.session.findMany({ select: { personId: true, revokedAt: true } }));

test("the same link shown eight times at once gives one session", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);

  const show = () => acme.visitor.does(signInByLink, { secret, device: A_BROWSER });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, show));

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await sessionsIn(acme)).toEqual([{ personId: amara.personId, revokedAt: null }]);
});

test("a link of one academy opens nothing in another, and stays good in its own", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const amara = await acme.learner("amara@shared.example");
  await globex.learner("amara@shared.example");
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);

  const abroad = globex.visitor.does(signInByLink, { secret, device: A_BROWSER });

  await expect(abroad).rejects.toMatchObject({ code: "gone" });
  expect(await sessionsIn(globex)).toEqual([]);
  await acme.visitor.does(signInByLink, { secret, device: A_BROWSER });
});

test("a link that resets a password does not sign in", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await askForMail(acme, { purpose: "reset", email: amara.email });
  const secret = await secretFor(acme, amara.email);

  const attempt = acme.visitor.does(signInByLink, { secret, device: A_BROWSER });

  await expect(attempt).rejects.toMatchObject({ code: "gone" });
});

test("using one link uses up the others, and proves the address", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await acme.setUp(({ db }) => db.person.updateMany({ data: { emailVerifiedAt: null } }));
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const first = await secretFor(acme, amara.email);
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const second = await secretFor(acme, amara.email);

  await acme.visitor.does(signInByLink, { secret: first, device: A_BROWSER });

  const again = acme.visitor.does(signInByLink, { secret: second, device: A_BROWSER });
  await expect(again).rejects.toMatchObject({ code: "gone" });
  const person = await acme.setUp(({ db }) =>
    db.person.findFirst({ where: { id: amara.personId } }),
  );
  expect(person?.emailVerifiedAt).toBeInstanceOf(Date);
});

test("a link whose time is over is gone", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  await acme.setUp(({ db }) => db.oneTimeLink.updateMany({ data: { expiresAt: new Date(0) } }));

  const attempt = acme.visitor.does(signInByLink, { secret, device: A_BROWSER });

  await expect(attempt).rejects.toMatchObject({ code: "gone" });
});

test("links that ended a month ago are forgotten, later ones are kept", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000);
  for (const ago of [29, 31]) {
    const { linkId } = await acme.setUp((scope) =>
      openLink(scope, { purpose: "reset", email: amara.email }),
    );
    await acme.setUp(({ db }) =>
      db.oneTimeLink.updateMany({ where: { id: linkId }, data: { expiresAt: days(ago) } }),
    );
  }
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  await acme.visitor.does(signInByLink, { secret, device: A_BROWSER });

  const kept = await acme.setUp(({ db }) => db.oneTimeLink.count({ where: { purpose: "reset" } }));
  expect(kept).toBe(1);
});

test("a person who was deactivated meanwhile is not signed in", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const admin = await acme.admin();
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  await admin.does(deactivatePerson, { personId: amara.personId });

  const attempt = acme.visitor.does(signInByLink, { secret, device: A_BROWSER });

  await expect(attempt).rejects.toMatchObject({ code: "gone" });
});

test("who signed in, and how, is in the journal without saying anything personal", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  await acme.visitor.does(signInByLink, { secret, device: A_BROWSER });

  const journal = await acme.setUp(({ db }) => db.journal.findMany());

  expect(journal).toContainEqual(
    expect.objectContaining({
      name: "identity.signed-in",
      facts: { personId: amara.personId, by: "link" },
    }),
  );
  const told = JSON.stringify(journal, (_, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  expect(told).not.toContain(amara.email);
  expect(told).not.toContain(secret);
});
