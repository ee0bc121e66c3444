import { expect, test } from "vitest";
import { warnOfDrift, warnOfLoss } from "#app/domain/identity/warn-of-domain.ts";
import { domainDrifted, domainLost } from "#tenants/domains/events.ts";
import { announce } from "#tenants/journal.ts";
import { aTenant } from "#test/support/world.ts";

type Acme = Awaited<ReturnType<typeof aTenant>>;

const lettersOf = ({ setUp }: Acme) =>
  setUp(
    ({ sql }) =>
      sql<{ recipient: string; subject: string; body: string }>`
        select recipient, subject, body from mail order by recipient`,
  );

const lastEvent = async ({ setUp }: Acme) => {
  const rows = await setUp(
    ({ sql }) =>
      sql<{
        id: string;
      }>`select id from journal where name like 'domains.%' order by id desc limit 1`,
  );
  return { eventId: String(rows[0]?.id) };
};

test("every administrator, and nobody else, is told once why a domain works no longer", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const admins = [await acme.admin(), await acme.admin()];
  await acme.learner();
  await globex.admin();
  const facts = {
    host: "learn.acme.com",
    reasons: [
      { light: "dns", reason: "learn.acme.com leads to 203.0.113.7 and not here." } as const,
    ],
    addressMoved: true,
  };
  await acme.setUp((scope) => announce(scope, domainDrifted, facts));
  const told = await lastEvent(acme);
  const warn = () => acme.setUp((scope) => warnOfDrift(scope, facts, told));
  await Promise.all([warn(), warn()]);
  await warn();

  const letters = await lettersOf(acme);
  expect(letters.map(({ recipient }) => recipient)).toEqual(
    admins.map(({ email }) => email).sort(),
  );
  expect(letters[0]?.subject).toBe("learn.acme.com no longer leads to Acme");
  expect(letters[0]?.body).toContain("leads to 203.0.113.7 and not here");
  expect(letters[0]?.body).toContain("its original address");
  expect(await lettersOf(globex)).toEqual([]);
});

test("the loss of a domain is told too", async () => {
  const acme = await aTenant();
  await acme.admin();
  const facts = { host: "learn.acme.com" };
  await acme.setUp((scope) => announce(scope, domainLost, facts));
  const told = await lastEvent(acme);
  await acme.setUp((scope) => warnOfLoss(scope, facts, told));
  expect((await lettersOf(acme))[0]?.subject).toBe("learn.acme.com no longer belongs to Acme");
});
